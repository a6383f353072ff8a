package astrolabe.engine.local;

import astrolabe.engine.bridge.Bridge;
import astrolabe.engine.bridge.Bridges;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Exchange;
import astrolabe.engine.event.PbxEvent;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Takes Local channels out of calls: when both halves talk to somebody else, those two can talk
 * without them. Thread-safe.
 */
final class LocalOptimizer {

    private final Exchange exchange;
    private final Bridges bridges;
    private final AtomicLong made = new AtomicLong();

    LocalOptimizer(Exchange exchange, Bridges bridges) {
        this.exchange = exchange;
        this.bridges = bridges;
    }

    /** Starts joining the partners of two halves; returns whether they can be joined now. */
    boolean optimize(Channel one, Channel two) {
        Optional<Bridge> here = bridgeOf(one);
        Optional<Bridge> there = bridgeOf(two);
        if (here.isEmpty() || there.isEmpty() || here.equals(there)) {
            return false;
        }
        Optional<Channel> moved = there.get().partner(two);
        if (moved.isEmpty()
                || !here.get().letsGo(one)
                || !there.get().letsGo(two)
                || here.get().partner(one).filter(kept -> !kept.equals(two)).isEmpty()) {
            return false;
        }
        start(one, two, moved.get(), here.get(), there.get());
        return true;
    }

    private Optional<Bridge> bridgeOf(Channel channel) {
        return channel.seat().flatMap(seat -> bridges.find(seat.bridgeId()));
    }

    private void start(Channel one, Channel two, Channel moved, Bridge here, Bridge there) {
        long id = made.getAndIncrement();
        exchange.publish(
                new PbxEvent.LocalOptimizationBegan(
                        one.snapshot(), two.snapshot(), moved.snapshot(), here.id(), id));
        there.move(moved, here, one, succeeded -> ended(one, two, succeeded, id));
    }

    private void ended(Channel one, Channel two, boolean succeeded, long id) {
        exchange.publish(
                new PbxEvent.LocalOptimizationEnded(one.snapshot(), two.snapshot(), succeeded, id));
    }
}
