package astrolabe.sip.transaction;

import astrolabe.sip.message.Body;
import astrolabe.sip.message.CSeq;
import astrolabe.sip.message.HeaderName;
import astrolabe.sip.message.Headers;
import astrolabe.sip.message.Method;
import astrolabe.sip.message.SipRequest;
import astrolabe.sip.message.SipResponse;
import astrolabe.sip.transport.Flow;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * An INVITE of ours: calling → proceeding → accepted or completed → over (RFC 3261 figure 5, RFC
 * 6026 figure 2).
 */
final class InviteClient extends Machine<InviteClient.State> implements ClientTransaction {

    private static final List<String> OF_THE_INVITE =
            List.of(HeaderName.FROM, HeaderName.CALL_ID, HeaderName.MAX_FORWARDS, HeaderName.ROUTE);

    private final SipRequest invite;
    private final ClientListener listener;
    private Optional<Headers> cancelWished = Optional.empty();

    InviteClient(Transactions owner, Flow flow, SipRequest invite, ClientListener listener) {
        super(owner, flow, new State() {});
        this.invite = invite;
        this.listener = listener;
    }

    void start() {
        enter(new Calling());
    }

    @Override
    public SipRequest request() {
        return invite;
    }

    void response(SipResponse response) {
        state().response(response);
    }

    @Override
    public void cancel(Headers extra) {
        if (!isOver()) {
            state().cancel(extra);
        }
    }

    private void fails(ClientListener.Failure failure) {
        end();
        listener.failed(failure);
    }

    /** What follows a response that may be the first one. */
    private void proceed(SipResponse response) {
        if (response.isProvisional()) {
            enter(new Proceeding());
        } else if (response.isSuccess()) {
            enter(new Accepted());
        } else {
            enter(new Completed(response));
        }
        listener.response(response);
    }

    /** A request that belongs to the INVITE: same branch, same number (sections 9.1, 17.1.1.3). */
    private SipRequest companion(Method method, String to, Headers extra) {
        Headers headers = Headers.NONE.plus(HeaderName.VIA, invite.via().toString());
        for (String name : OF_THE_INVITE) {
            headers = headers.plus(invite.headers().only(name));
        }
        CSeq cseq = new CSeq(invite.cseq().number(), method);
        return new SipRequest(
                method,
                invite.uri(),
                headers.plus(HeaderName.TO, to).plus(HeaderName.CSEQ, cseq.toString()).plus(extra),
                Body.EMPTY);
    }

    private void sendCancel(Headers extra) {
        SipRequest cancel =
                companion(Method.CANCEL, invite.headers().first(HeaderName.TO).orElse(""), extra);
        var _ = owner().send(cancel, flow(), new CancelOutcome());
        // A peer that does not know CANCEL may never end the INVITE (section 9.1).
        afterAll(timing().timeout(), () -> state().cancelledForLong());
    }

    /** What comes of the CANCEL itself does not matter: the INVITE's final response does. */
    private static final class CancelOutcome implements ClientListener {

        @Override
        public void response(SipResponse response) {
            // 481 too is followed by a final response, or by the timer
        }

        @Override
        public void failed(Failure failure) {
            // the timer of the INVITE ends it
        }
    }

    /** A state of this kind. */
    abstract static class State extends Machine.State {

        void response(SipResponse response) {}

        void cancel(Headers extra) {}

        void cancelledForLong() {}
    }

    /** Sent, and sent again over unreliable transports (timers A and B). */
    private final class Calling extends State {

        @Override
        void enter() {
            send(invite);
            if (!isReliable()) {
                repeatAfter(timing().t1());
            }
            after(owner(), timing().timeout(), () -> fails(ClientListener.Failure.TIMEOUT));
        }

        private void repeatAfter(Duration interval) {
            after(
                    owner(),
                    interval,
                    () -> {
                        send(invite);
                        repeatAfter(interval.multipliedBy(2));
                    });
        }

        @Override
        void response(SipResponse response) {
            proceed(response);
        }

        @Override
        void cancel(Headers extra) {
            cancelWished = Optional.of(extra);
        }

        @Override
        void sendingFailed() {
            fails(ClientListener.Failure.TRANSPORT);
        }
    }

    /** The peer is at it; it may take its time. */
    private final class Proceeding extends State {

        @Override
        void enter() {
            cancelWished.ifPresent(InviteClient.this::sendCancel);
            cancelWished = Optional.empty();
        }

        @Override
        void response(SipResponse response) {
            if (response.isProvisional()) {
                listener.response(response);
            } else {
                proceed(response);
            }
        }

        @Override
        void cancel(Headers extra) {
            sendCancel(extra);
        }

        @Override
        void cancelledForLong() {
            fails(ClientListener.Failure.TIMEOUT);
        }
    }

    /** Refused and confirmed; the refusal may come again (timer D). */
    private final class Completed extends State {

        private final SipRequest ack;

        Completed(SipResponse refusal) {
            ack =
                    companion(
                            Method.ACK,
                            refusal.headers().first(HeaderName.TO).orElse(""),
                            Headers.NONE);
        }

        @Override
        void enter() {
            send(ack);
            after(
                    owner(),
                    isReliable() ? Duration.ZERO : Timing.REFUSAL_REPEATS,
                    InviteClient.this::end);
        }

        @Override
        void response(SipResponse response) {
            if (response.status() >= 300) {
                send(ack);
            }
        }
    }

    /** Answered; the answer, or that of another end, may come again (timer M). */
    private final class Accepted extends State {

        @Override
        void enter() {
            after(owner(), timing().timeout(), InviteClient.this::end);
        }

        @Override
        void response(SipResponse response) {
            if (response.isSuccess()) {
                listener.response(response);
            }
        }
    }
}
