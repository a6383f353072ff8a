package astrolabe.sip.transaction;

import astrolabe.sip.message.SipRequest;
import astrolabe.sip.message.SipResponse;
import astrolabe.sip.transport.Flow;
import java.time.Duration;

/**
 * A request of ours other than INVITE: trying → proceeding → completed → over (RFC 3261 figure 6).
 */
final class PlainClient extends Machine<PlainClient.State> implements ClientTransaction {

    private final SipRequest request;
    private final ClientListener listener;

    PlainClient(Transactions owner, Flow flow, SipRequest request, ClientListener listener) {
        super(owner, flow, new State() {});
        this.request = request;
        this.listener = listener;
    }

    void start() {
        enter(new Trying());
        afterAll(timing().timeout(), () -> state().timedOut());
    }

    @Override
    public SipRequest request() {
        return request;
    }

    void response(SipResponse response) {
        state().response(response);
    }

    private void fails(ClientListener.Failure failure) {
        end();
        listener.failed(failure);
    }

    /** A state of this kind. */
    abstract static class State extends Machine.State {

        void response(SipResponse response) {}

        /** Timer F. */
        void timedOut() {}
    }

    /** No final response yet: it is sent again over unreliable transports (timer E). */
    private abstract class Open extends State {

        final void repeatAfter(Duration interval) {
            after(
                    owner(),
                    interval,
                    () -> {
                        send(request);
                        repeatAfter(timing().next(interval));
                    });
        }

        @Override
        void response(SipResponse response) {
            if (response.isFinal()) {
                enterCompleted();
            } else {
                provisional();
            }
            listener.response(response);
        }

        private void enterCompleted() {
            PlainClient.this.enter(new Completed());
        }

        abstract void provisional();

        @Override
        void timedOut() {
            fails(ClientListener.Failure.TIMEOUT);
        }

        @Override
        void sendingFailed() {
            fails(ClientListener.Failure.TRANSPORT);
        }
    }

    private final class Trying extends Open {

        @Override
        void enter() {
            send(request);
            if (!isReliable()) {
                repeatAfter(timing().t1());
            }
        }

        @Override
        void provisional() {
            PlainClient.this.enter(new Proceeding());
        }
    }

    /** The peer is at it, so it is asked again only now and then. */
    private final class Proceeding extends Open {

        @Override
        void enter() {
            if (!isReliable()) {
                repeatAfter(timing().t2());
            }
        }

        @Override
        void provisional() {
            // nothing changes
        }
    }

    /** Answered; the answer may come again (timer K). */
    private final class Completed extends State {

        @Override
        void enter() {
            after(owner(), isReliable() ? Duration.ZERO : timing().t4(), PlainClient.this::end);
        }
    }
}
