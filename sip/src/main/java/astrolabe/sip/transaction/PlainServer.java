package astrolabe.sip.transaction;

import astrolabe.sip.message.SipRequest;
import astrolabe.sip.message.SipResponse;
import astrolabe.sip.transport.Flow;
import java.time.Duration;

/**
 * A request of a peer other than INVITE: trying → proceeding → completed → over (RFC 3261 figure
 * 8).
 */
final class PlainServer extends Machine<PlainServer.State> implements ServerTransaction {

    private final SipRequest request;
    private ServerListener listener = new ServerListener() {};

    PlainServer(Transactions owner, Flow flow, SipRequest request) {
        super(owner, flow, new State() {});
        this.request = request;
    }

    void start() {
        enter(new Trying());
    }

    @Override
    public SipRequest request() {
        return request;
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

    /** The request came again. */
    void again() {
        state().again();
    }

    private void fails() {
        end();
        listener.failed();
    }

    /** A state of this kind. */
    abstract static class State extends Machine.State {

        void respond(SipResponse response) {}

        void again() {}
    }

    /** No final response yet. */
    private abstract class Open extends State {

        @Override
        void respond(SipResponse response) {
            send(response);
            PlainServer.this.enter(
                    response.isProvisional() ? new Proceeding(response) : new Completed(response));
        }

        @Override
        void sendingFailed() {
            fails();
        }
    }

    private final class Trying extends Open {}

    private final class Proceeding extends Open {

        private final SipResponse last;

        Proceeding(SipResponse last) {
            this.last = last;
        }

        @Override
        void again() {
            send(last);
        }
    }

    /** Answered; the request may come again (timer J). */
    private final class Completed extends State {

        private final SipResponse answer;

        Completed(SipResponse answer) {
            this.answer = answer;
        }

        @Override
        void enter() {
            after(
                    owner(),
                    isReliable() ? Duration.ZERO : timing().timeout(),
                    PlainServer.this::end);
        }

        @Override
        void again() {
            send(answer);
        }

        @Override
        void sendingFailed() {
            fails();
        }
    }
}
