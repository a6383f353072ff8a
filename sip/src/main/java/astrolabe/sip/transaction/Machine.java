package astrolabe.sip.transaction;

import astrolabe.engine.time.Timer;
import astrolabe.sip.message.SipMessage;
import astrolabe.sip.transport.Flow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What the four kinds of transaction have in common: a state with timers that end with it, and a
 * way to the peer. On the line.
 *
 * @param <S> the kind's states
 */
abstract sealed class Machine<S extends Machine.State>
        permits InviteClient, PlainClient, InviteServer, PlainServer {

    private final Transactions owner;
    private final Flow flow;
    private final List<Timer> lasting = new ArrayList<>();
    private S state;
    private boolean over;

    Machine(Transactions owner, Flow flow, S idle) {
        this.owner = owner;
        this.flow = flow;
        this.state = idle;
    }

    S state() {
        return state;
    }

    public Flow flow() {
        return flow;
    }

    Timing timing() {
        return owner.timing();
    }

    Transactions owner() {
        return owner;
    }

    boolean isReliable() {
        return flow.protocol().isReliable();
    }

    void enter(S next) {
        state.leave();
        state = next;
        next.enter();
    }

    void send(SipMessage message) {
        flow.send(message, () -> owner.post(this::sendingFailed));
    }

    private void sendingFailed() {
        if (!over) {
            state.sendingFailed();
        }
    }

    /** Runs unless the transaction is over by then, whatever its state. */
    void afterAll(Duration delay, Runnable task) {
        lasting.add(
                owner.after(
                        delay,
                        () -> {
                            if (!over) {
                                task.run();
                            }
                        }));
    }

    /** Forgets the transaction. */
    void end() {
        over = true;
        state.leave();
        lasting.forEach(Timer::cancel);
        owner.forget(this);
    }

    boolean isOver() {
        return over;
    }

    /** A state. What it waits for is forgotten when it is left. */
    abstract static class State {

        private final List<Timer> timers = new ArrayList<>();
        private boolean left;

        void enter() {}

        /** A message could not be sent. */
        void sendingFailed() {}

        final void leave() {
            left = true;
            timers.forEach(Timer::cancel);
            timers.clear();
        }

        final void after(Transactions owner, Duration delay, Runnable task) {
            timers.add(
                    owner.after(
                            delay,
                            () -> {
                                if (!left) {
                                    task.run();
                                }
                            }));
        }
    }
}
