package astrolabe.engine;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.ChannelDraft;
import astrolabe.engine.channel.ChannelDriver;
import astrolabe.engine.channel.Exchange;
import astrolabe.engine.channel.FarTransfer;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.event.ChannelState;
import astrolabe.engine.event.Location;
import astrolabe.engine.event.PartyId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** A phone that calls an extension, dials digits, and keeps what it hears. */
public final class RecordingPhone implements ChannelDriver {

    /** Something heard, and when, in the scheduler's nanoseconds. */
    record Heard(long at, Frame frame) {}

    private final List<Heard> heard = Collections.synchronizedList(new ArrayList<>());
    private final List<String> transfers = Collections.synchronizedList(new ArrayList<>());
    private final TestPbx pbx;
    private final Channel channel;
    private volatile Optional<Function<String, FarTransfer>> transferring = Optional.empty();

    private RecordingPhone(TestPbx pbx, String name, Location place) {
        this.pbx = pbx;
        Exchange exchange = pbx.pbx().exchange();
        channel =
                new Channel(
                        exchange,
                        this,
                        new ChannelDraft(
                                "Phone/" + name,
                                exchange.ids().uniqueId(),
                                "",
                                ChannelState.RING,
                                place,
                                false,
                                Optional.empty(),
                                "",
                                PartyId.UNKNOWN));
    }

    /** Calls an extension of context {@code flows}. */
    public static RecordingPhone call(TestPbx pbx, String extension) throws InterruptedException {
        RecordingPhone phone =
                new RecordingPhone(pbx, extension, new Location("flows", extension, 1));
        phone.channel.start(pbx.pbx().exchange().dialplan());
        pbx.time().settle();
        return phone;
    }

    public Channel channel() {
        return channel;
    }

    void dial(String digits) throws InterruptedException {
        for (int i = 0; i < digits.length(); i++) {
            char digit = digits.charAt(i);
            channel.deliver(new Frame.DigitBegin(digit));
            channel.deliver(new Frame.DigitEnd(digit, Duration.ofMillis(100)));
        }
        pbx.time().settle();
    }

    void hangup() throws InterruptedException {
        channel.farEndHangup(16);
        pbx.time().settle();
    }

    List<Heard> heard() {
        return List.copyOf(heard);
    }

    long voices() {
        return heard().stream().filter(h -> h.frame() instanceof Frame.Voice).count();
    }

    /** From now on the phone can be told to call somebody else, and says this to it. */
    void answersTransfersWith(Function<String, FarTransfer> answer) {
        transferring = Optional.of(answer);
    }

    /** Whom it was to call. */
    List<String> transfers() {
        return List.copyOf(transfers);
    }

    /** It takes a moment to answer. */
    @Override
    public Optional<CompletableFuture<FarTransfer>> transfer(Channel own, String destination) {
        return transferring.map(answer -> {
            transfers.add(destination);
            CompletableFuture<FarTransfer> reply = new CompletableFuture<>();
            var _ =
                    pbx.pbx()
                            .exchange()
                            .scheduler()
                            .after(
                                    Duration.ofMillis(100),
                                    () -> reply.complete(answer.apply(destination)));
            return reply;
        });
    }

    @Override
    public String technology() {
        return "Phone";
    }

    @Override
    public String device() {
        return "";
    }

    @Override
    public void call(Channel called) {
        throw new UnsupportedOperationException("this phone only calls");
    }

    @Override
    public void answer(Channel answered) {
        // the phone knows
    }

    @Override
    public void write(Channel from, Frame frame) {
        heard.add(new Heard(pbx.time().nanos(), frame));
    }

    @Override
    public void connectedLine(Channel changed, PartyId party) {
        // it has no display
    }

    @Override
    public void hangup(Channel ended) {
        // it forgets
    }
}
