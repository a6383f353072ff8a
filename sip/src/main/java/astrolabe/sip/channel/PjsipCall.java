package astrolabe.sip.channel;

import astrolabe.engine.channel.CallRefused;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.ChannelDriver;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.event.ChannelState;
import astrolabe.engine.event.HangupCause;
import astrolabe.engine.event.PartyId;
import astrolabe.sip.conf.EndpointConf;
import astrolabe.sip.dialog.Call;
import astrolabe.sip.dialog.CallListener;
import astrolabe.sip.dialog.Ending;
import astrolabe.sip.dialog.IncomingCall;
import astrolabe.sip.message.Body;
import astrolabe.sip.message.HeaderName;
import astrolabe.sip.message.Headers;
import astrolabe.sip.message.Method;
import astrolabe.sip.message.NameAddr;
import astrolabe.sip.message.SipMessage;
import astrolabe.sip.message.SipRequest;
import astrolabe.sip.message.SipResponse;
import astrolabe.sip.message.SipUri;
import astrolabe.sip.sdp.AudioTerms;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One call of an endpoint between the engine and SIP. As a driver it is called by the channel's
 * owner and posts to the line; as a listener it is called on the line and delivers to the channel.
 */
final class PjsipCall implements ChannelDriver, CallListener {

    /** Sets an outgoing call going. */
    interface Placing {

        /**
         * @throws CallRefused when it can't be placed at all
         */
        void place(PjsipCall call, Channel channel) throws CallRefused;
    }

    private static final String INFO_RELAY = "application/dtmf-relay";

    private final EndpointConf endpoint;
    private final Consumer<Runnable> line;
    private final Placing placing;
    private volatile @Nullable Channel channel;
    private volatile @Nullable CallMedia media;
    private volatile String technologyCause = "";
    private volatile String callId = "";
    private @Nullable Call call; // the line's
    private boolean held; // the line's
    private boolean over; // the line's

    PjsipCall(EndpointConf endpoint, Consumer<Runnable> line, Placing placing) {
        this.endpoint = endpoint;
        this.line = line;
        this.placing = placing;
    }

    EndpointConf endpoint() {
        return endpoint;
    }

    /** Set once, before anything is heard. */
    void media(CallMedia opened) {
        media = opened;
    }

    /** Set once, before the channel starts. */
    void channel(Channel made) {
        channel = made;
    }

    /** Set once, on the line. */
    void call(Call made, String id) {
        callId = id;
        call = made;
    }

    /** Whether the engine does not want it any more. On the line. */
    boolean isOver() {
        return over;
    }

    /** What is heard of the peer. Any thread. */
    void heard(Frame frame) {
        deliver(frame);
    }

    private void deliver(Frame frame) {
        Channel present = channel;
        if (present != null) {
            present.deliver(frame);
        }
    }

    private void condition(Frame.Condition condition) {
        deliver(new Frame.Control(condition));
    }

    private void onCall(Consumer<Call> task) {
        line.accept(() -> {
            Call present = call;
            if (present != null) {
                task.accept(present);
            }
        });
    }

    private void onIncoming(Consumer<IncomingCall> task) {
        onCall(present -> {
            if (present instanceof IncomingCall incoming) {
                task.accept(incoming);
            }
        });
    }

    // ---- What the engine does: on the channel's strand ----

    @Override
    public String technology() {
        return "PJSIP";
    }

    @Override
    public String device() {
        return "PJSIP/" + endpoint.name();
    }

    @Override
    public void call(Channel own) throws CallRefused {
        placing.place(this, own);
    }

    @Override
    public void answer(Channel own) {
        onIncoming(IncomingCall::answer);
    }

    @Override
    public void write(Channel own, Frame frame) {
        switch (frame) {
            case Frame.Voice _, Frame.DigitBegin _ -> toMedia(frame);
            case Frame.DigitEnd(var digit, var length) -> {
                if (endpoint.dtmf() == EndpointConf.DtmfMode.INFO) {
                    key(digit, length);
                } else {
                    toMedia(frame);
                }
            }
            case Frame.Control(var condition) -> {
                if (condition == Frame.Condition.UNHOLD) {
                    own.stopMusic();
                } else if (!own.isOutgoing() && own.state() != ChannelState.UP) {
                    indicate(own, condition);
                }
            }
            case Frame.Hold(var music) -> own.startMusic(music);
            case Frame.Text _, Frame.ConnectedLine _, Frame.Forward _, Frame.Hangup _ -> {
                // nothing that the peer is told
            }
        }
    }

    private void toMedia(Frame frame) {
        CallMedia present = media;
        boolean sounds =
                frame instanceof Frame.Voice || endpoint.dtmf() != EndpointConf.DtmfMode.INFO;
        if (present != null && sounds) {
            present.write(frame);
        }
    }

    private void key(char digit, Duration length) {
        String text = "Signal=" + digit + "\r\nDuration=" + length.toMillis() + "\r\n";
        onCall(present -> present.send(Method.INFO, INFO_RELAY, Body.of(text)));
    }

    /** A caller who is not connected yet is told how the call goes. */
    private void indicate(Channel own, Frame.Condition condition) {
        switch (condition) {
            case RINGING -> {
                own.exchange().deviceChanged(device());
                onIncoming(IncomingCall::ring);
            }
            case PROGRESS -> onIncoming(IncomingCall::progress);
            case BUSY -> isTurnedAway(own, HangupCause.USER_BUSY);
            case CONGESTION -> isTurnedAway(own, HangupCause.NORMAL_CIRCUIT_CONGESTION);
            case INCOMPLETE -> isTurnedAway(own, HangupCause.INVALID_NUMBER_FORMAT);
            case PROCEEDING, ANSWER, UNHOLD, FLASH -> {
                // nothing that SIP has a word for
            }
        }
    }

    private void isTurnedAway(Channel own, HangupCause cause) {
        int status = Causes.status(cause.number());
        if (own.state() != ChannelState.BUSY) {
            own.state(ChannelState.BUSY);
        }
        onCall(present -> {
            present.hangup(status, Headers.NONE);
            ends(Integer.toString(status), cause.number());
        });
    }

    @Override
    public void connectedLine(Channel own, PartyId party) {
        // who is connected is told to phones that are asked for it, which none is yet
    }

    @Override
    public void hangup(Channel own) {
        int cause = own.hangupCause();
        boolean wasUp = own.state() == ChannelState.UP;
        int status = Causes.status(cause);
        if (technologyCause.isEmpty() && !wasUp && status != 603) {
            technologyCause = Integer.toString(status);
        }
        Headers reason =
                Causes.reason(cause)
                        .map(text -> Headers.NONE.plus(HeaderName.REASON, text))
                        .orElse(Headers.NONE);
        CallMedia present = media;
        line.accept(() -> {
            over = true;
            Call open = call;
            if (open != null) {
                open.hangup(status, reason);
            }
            if (present != null) {
                present.close();
            }
        });
    }

    @Override
    public Optional<String> callId() {
        return callId.isEmpty() ? Optional.empty() : Optional.of(callId);
    }

    @Override
    public String technologyCause() {
        return technologyCause;
    }

    // ---- What the peer does: on the line ----

    /** The peer's end is over. */
    private void ends(String code, int cause) {
        Channel present = channel;
        if (!over && present != null) {
            over = true;
            technologyCause = code;
            present.farEndHangup(cause);
        }
    }

    @Override
    public void ringing(SipResponse response) {
        condition(Frame.Condition.RINGING);
    }

    @Override
    public void progress(SipResponse response) {
        condition(Frame.Condition.PROGRESS);
    }

    @Override
    public void audio(AudioTerms terms) {
        CallMedia present = media;
        if (present != null) {
            present.agreed(terms, endpoint.symmetricRtp());
        }
        if (terms.isHeld() != held) {
            held = terms.isHeld();
            if (held) {
                deliver(new Frame.Hold(endpoint.musicClass()));
            } else {
                condition(Frame.Condition.UNHOLD);
            }
        }
    }

    @Override
    public void answered(SipResponse response) {
        condition(Frame.Condition.ANSWER);
    }

    @Override
    public void redirected(SipResponse response, List<NameAddr> elsewhere) {
        if (elsewhere.getFirst().uri() instanceof SipUri uri && !uri.user().isEmpty()) {
            technologyCause = Integer.toString(response.status());
            deliver(new Frame.Forward(uri.userText()));
        } else {
            refused(response.status(), response);
        }
    }

    @Override
    public void refused(int status, SipMessage lastWord) {
        ends(Integer.toString(status), Causes.named(lastWord, Causes.of(status)));
    }

    @Override
    public void ended(Ending ending) {
        switch (ending) {
            case Ending.Bye(var request) ->
                    ends("", Causes.named(request, HangupCause.NORMAL_CLEARING));
            case Ending.Cancelled _ -> ends("487", HangupCause.INTERWORKING.number());
            case Ending.Silent _ -> ends("408", HangupCause.RECOVERY_ON_TIMER_EXPIRE.number());
            case Ending.NoAudio _ -> ends("488", HangupCause.BEARERCAPABILITY_NOTAVAIL.number());
        }
    }

    @Override
    public SipResponse request(SipRequest request) {
        if (request.isMethod(Method.INFO)) {
            return InfoKeys.take(request, this::heard);
        }
        if (request.isMethod(Method.MESSAGE) && request.contentType().equals("text/plain")) {
            deliver(new Frame.Text(request.body().text()));
            return SipResponse.to(request, 200);
        }
        return SipResponse.to(request, 501);
    }
}
