package astrolabe.server.net;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/** Counts the connections that have not logged in, and admits no more than may be. Any thread. */
final class Gate {

    private final IntSupplier limit;
    private final AtomicInteger inside = new AtomicInteger();

    Gate(IntSupplier limit) {
        this.limit = limit;
    }

    boolean enter() {
        if (inside.incrementAndGet() <= limit.getAsInt()) {
            return true;
        }
        inside.decrementAndGet();
        return false;
    }

    void leave() {
        inside.decrementAndGet();
    }
}
