package astrolabe.benchmarks;

import java.time.Duration;

/** How much is measured: all of it, or as much as shows that it works. */
enum Extent {
    FULL(Duration.ofSeconds(2), Duration.ofSeconds(5), 1),
    QUICK(Duration.ofMillis(500), Duration.ofSeconds(1), 10);

    private final Duration warmUp;
    private final Duration measured;
    private final int divisor;

    Extent(Duration warmUp, Duration measured, int divisor) {
        this.warmUp = warmUp;
        this.measured = measured;
        this.divisor = divisor;
    }

    Duration warmUp() {
        return warmUp;
    }

    Duration measured() {
        return measured;
    }

    /** A number of sessions, or as many as are quickly there. */
    int sessions(int full) {
        return full / divisor;
    }

    boolean isFull() {
        return this == FULL;
    }
}
