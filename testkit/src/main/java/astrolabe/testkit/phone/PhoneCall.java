package astrolabe.testkit.phone;

import astrolabe.engine.channel.BridgeSeat;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.ChannelDriver;
import astrolabe.engine.channel.Exchange;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.event.ChannelState;
import astrolabe.engine.event.HangupCause;
import astrolabe.engine.event.PartyId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One call of a phone, as the engine sees it. What the phone does comes from any thread; the rest
 * is called by the channel's owner.
 */
final class PhoneCall implements ChannelDriver {

    /** Which way a call goes, seen from the engine. */
    enum Way {
        IN,
        OUT
    }

    private static final Duration KEY_PRESS = Duration.ofMillis(100);

    /** As long as a phone takes to confirm that it was turned away. */
    private static final Duration CONFIRMATION = Duration.ofMillis(50);

    private final Exchange exchange;
    private final Phone phone;
    private final String callId;
    private final Way way;
    private final AtomicBoolean over = new AtomicBoolean(); // the phone knows that the call ended
    private volatile @Nullable Channel channel;
    private volatile String technologyCause = "";

    PhoneCall(Exchange exchange, Phone phone, String callId, Way way) {
        this.exchange = exchange;
        this.phone = phone;
        this.callId = callId;
        this.way = way;
    }

    /** Set once, before the channel starts. */
    void belongsTo(Channel made) {
        channel = made;
        phone.begins(this);
    }

    private Channel channel() {
        Channel present = channel;
        if (present == null) {
            throw new IllegalStateException("The call has no channel yet");
        }
        return present;
    }

    String channelName() {
        return channel().name();
    }

    // ---- What the phone does ----

    void rings() {
        channel().deliver(new Frame.Control(Frame.Condition.RINGING));
    }

    void answersAfter(Duration time) {
        var _ =
                exchange.scheduler()
                        .after(
                                time,
                                () -> channel().deliver(new Frame.Control(Frame.Condition.ANSWER)));
    }

    void presses(String digits) {
        for (int i = 0; i < digits.length(); i++) {
            char digit = digits.charAt(i);
            channel().deliver(new Frame.DigitBegin(digit));
            channel().deliver(new Frame.DigitEnd(digit, KEY_PRESS));
        }
    }

    void hangsUp() {
        Channel own = channel();
        if (own.snapshot().state() == ChannelState.UP) {
            endsWith(HangupCause.NORMAL_CLEARING.number(), "");
        } else {
            endsWith(HangupCause.INTERWORKING.number(), "487");
        }
    }

    /** The phone ends the call, with a cause of Q.850 and the code of a SIP response. */
    void endsWith(int cause, String code) {
        if (over.compareAndSet(false, true)) {
            technologyCause = code;
            Channel own = channel();
            if (own.snapshot().state() != ChannelState.UP) {
                own.farEndHangup(cause);
                return;
            }
            var _ = tellQuality(own).thenRun(() -> own.farEndHangup(cause));
        }
    }

    /**
     * Says how well the audio was heard; a partner learns of it as well.
     *
     * @return done when the partner has said so
     */
    private CompletableFuture<?> tellQuality(Channel own) {
        Optional<Channel> partner =
                own.seat().map(BridgeSeat::peer).flatMap(exchange.channels()::find);
        AudioQuality.of(callId)
                .tell((name, value) -> {
                    own.setVariable(name, value);
                    partner.ifPresent(other -> other.setVariable(name + "BRIDGED", value));
                });
        return partner.map(PhoneCall::sayAnew)
                .orElseGet(() -> CompletableFuture.completedFuture(true));
    }

    private static CompletableFuture<Boolean> sayAnew(Channel partner) {
        return partner.ask(self -> {
            self.publish();
            return true;
        });
    }

    // ---- What the engine does ----

    @Override
    public String technology() {
        return "PJSIP";
    }

    @Override
    public String device() {
        return "PJSIP/" + phone.name();
    }

    /** The call reaches the phone when its channel has begun to listen. */
    @Override
    public void call(Channel own) {
        own.post(() -> phone.gets(this));
    }

    @Override
    public void answer(Channel own) {
        // the phone knows
    }

    @Override
    public void write(Channel own, Frame frame) {
        if (way == Way.IN
                && own.state() == ChannelState.RING
                && frame instanceof Frame.Control(var condition)) {
            hears(own, condition);
        }
    }

    /** A caller who is not connected yet hears how the call goes. */
    private void hears(Channel own, Frame.Condition condition) {
        switch (condition) {
            case RINGING -> exchange.deviceChanged(device());
            case BUSY -> isTurnedAway(own, HangupCause.USER_BUSY.number(), "486");
            case CONGESTION ->
                    isTurnedAway(own, HangupCause.NORMAL_CIRCUIT_CONGESTION.number(), "503");
            case PROGRESS, PROCEEDING, ANSWER, INCOMPLETE, UNHOLD, FLASH -> {
                // nothing that ends the call
            }
        }
    }

    private void isTurnedAway(Channel own, int cause, String code) {
        own.state(ChannelState.BUSY);
        var _ = exchange.scheduler().after(CONFIRMATION, () -> endsWith(cause, code));
    }

    @Override
    public void connectedLine(Channel own, PartyId party) {
        // it has no display
    }

    @Override
    public void hangup(Channel own) {
        if (over.compareAndSet(false, true)) {
            technologyCause = codeFor(own.hangupCause());
            if (own.state() == ChannelState.UP) {
                AudioQuality.of(callId).tell(own::setVariable);
            }
        }
        phone.ends(this);
    }

    /** What a phone is told when the engine ends its call for this cause. */
    private static String codeFor(int cause) {
        return switch (HangupCause.of(cause).orElse(HangupCause.NORMAL_CLEARING)) {
            case USER_BUSY -> "486";
            case NO_ANSWER -> "480";
            case NORMAL_CIRCUIT_CONGESTION -> "503";
            case INTERWORKING -> "500";
            default -> "";
        };
    }

    @Override
    public Optional<String> callId() {
        return Optional.of(callId);
    }

    @Override
    public Optional<String> detail(String item) {
        return item.startsWith("audio") && item.endsWith("format")
                ? Optional.of("ulaw")
                : Optional.empty();
    }

    @Override
    public boolean bypassesEngine() {
        return true;
    }

    @Override
    public String technologyCause() {
        return technologyCause;
    }
}
