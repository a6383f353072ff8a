package astrolabe.benchmarks;

import java.time.Duration;

/** Time as figures have it. */
final class Elapsed {

    private static final double NANOS_A_SECOND = 1e9;

    private Elapsed() {}

    /** Seconds since a moment of {@link System#nanoTime}. */
    static double since(long began) {
        return (System.nanoTime() - began) / NANOS_A_SECOND;
    }

    static double seconds(Duration time) {
        return time.toNanos() / NANOS_A_SECOND;
    }
}
