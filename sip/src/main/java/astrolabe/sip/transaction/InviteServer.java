package astrolabe.sip.transaction;

import astrolabe.sip.message.SipRequest;
import astrolabe.sip.message.SipResponse;
import astrolabe.sip.transport.Flow;
import java.time.Duration;
import java.util.Optional;

/**
 * An INVITE of a peer: proceeding → accepted, or completed → confirmed → over (RFC 3261 figure 7,
 * RFC 6026 figure 5).
 */
final class InviteServer extends Machine<InviteServer.State> implements ServerTransaction {

    private final SipRequest invite;
    private ServerListener listener = new ServerListener() {};

    InviteServer(Transactions owner, Flow flow, SipRequest invite) {
        super(owner, flow, new State() {});
        this.invite = invite;
    }

    void start() {
        enter(new Proceeding());
    }

    @Override
    public SipRequest request() {
        return invite;
    }

    @Override
    public void listener(ServerListener other) {
        listener = other;
    }

    @Override
    public void respond(SipResponse response) {
        if (!isOver()) {
            state().respond(response);
        }
    }

    /** The INVITE came again. */
    void again() {
        state().again();
    }

    /** An ACK with the branch of the INVITE: that of a refusal, or of an old peer. */
    void ack(SipRequest ack) {
        state().ack(ack);
    }

    /** A CANCEL came for it. */
    void cancel() {
        state().cancel();
    }

    /** A state of this kind. */
    abstract static class State extends Machine.State {

        void respond(SipResponse response) {}

        void again() {}

        void ack(SipRequest ack) {}

        void cancel() {}
    }

    /** Not decided yet. */
    private final class Proceeding extends State {

        private Optional<SipResponse> last = Optional.empty();

        @Override
        void enter() {
            after(
                    owner(),
                    Timing.TRYING,
                    () -> {
                        if (last.isEmpty()) {
                            respond(SipResponse.to(invite, 100));
                        }
                    });
        }

        @Override
        void respond(SipResponse response) {
            send(response);
            if (response.isProvisional()) {
                last = Optional.of(response);
            } else if (response.isSuccess()) {
                InviteServer.this.enter(new Accepted());
            } else {
                InviteServer.this.enter(new Completed(response));
            }
        }

        @Override
        void again() {
            last.ifPresent(InviteServer.this::send);
        }

        @Override
        void cancel() {
            listener.cancelled();
        }
    }

    /** Refused; the refusal is sent again until its ACK comes (timers G and H). */
    private final class Completed extends State {

        private final SipResponse refusal;

        Completed(SipResponse refusal) {
            this.refusal = refusal;
        }

        @Override
        void enter() {
            if (!isReliable()) {
                repeatAfter(timing().t1());
            }
            after(owner(), timing().timeout(), this::fails);
        }

        private void repeatAfter(Duration interval) {
            after(
                    owner(),
                    interval,
                    () -> {
                        send(refusal);
                        repeatAfter(timing().next(interval));
                    });
        }

        private void fails() {
            end();
            listener.failed();
        }

        @Override
        void again() {
            send(refusal);
        }

        @Override
        void ack(SipRequest ack) {
            InviteServer.this.enter(new Confirmed());
        }

        @Override
        void sendingFailed() {
            fails();
        }
    }

    /** Refused and confirmed; the ACK may come again (timer I). */
    private final class Confirmed extends State {

        @Override
        void enter() {
            after(owner(), isReliable() ? Duration.ZERO : timing().t4(), InviteServer.this::end);
        }
    }

    /**
     * Answered. The answer is repeated by who gave it, until the ACK comes; the INVITE may come
     * again (timer L).
     */
    private final class Accepted extends State {

        @Override
        void enter() {
            after(owner(), timing().timeout(), InviteServer.this::end);
        }

        @Override
        void respond(SipResponse response) {
            if (response.isSuccess()) {
                send(response);
            }
        }

        @Override
        void ack(SipRequest ack) {
            owner().acknowledged(ack, flow());
        }

        @Override
        void sendingFailed() {
            listener.failed();
        }
    }
}
