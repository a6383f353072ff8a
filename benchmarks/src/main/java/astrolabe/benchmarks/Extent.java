package astrolabe.benchmarks;

import java.time.Duration;

/** How much is measured: all of it, or as much as shows that it works. */
enum Extent {
    FULL(Duration.ofSeconds(2), Duration.ofSeconds(5), 1, 5),
    QUICK(Duration.ofMillis(500), Duration.ofSeconds(1), 10, 1),
    /** For tests: the figures mean nothing. */
    SMOKE(Duration.ofMillis(100), Duration.ofMillis(200), 100, 1);

    private final Duration warmUp;
    private final Duration measured;
    private final int divisor;
    private final int turns;

    Extent(Duration warmUp, Duration measured, int divisor, int turns) {
        this.warmUp = warmUp;
        this.measured = measured;
        this.divisor = divisor;
        this.turns = turns;
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

    /** How often two things that are compared are measured, one after the other. */
    int turns() {
        return turns;
    }

    boolean isFull() {
        return this == FULL;
    }
}
