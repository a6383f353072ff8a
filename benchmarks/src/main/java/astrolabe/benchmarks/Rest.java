package astrolabe.benchmarks;

import astrolabe.benchmarks.load.LoadLoop;
import java.io.IOException;
import java.time.Duration;

/** Knows when a server has nothing left to do. */
record Rest(ProcessFigures process) {

    private static final Duration LOOK = Duration.ofMillis(300);

    /** What a server uses that only looks after its timers. */
    private static final double NEXT_TO_NOTHING = 0.05;

    static Rest of(ServerProcess server) {
        return new Rest(server.figures());
    }

    /**
     * Serves all connections until the server rests.
     *
     * @throws IOException when it does not come to rest in time
     */
    void await(LoadLoop loop, Duration atMost) throws IOException {
        long end = System.nanoTime() + atMost.toNanos();
        double before = process.cpuSeconds();
        double used = Double.MAX_VALUE;
        while (used > NEXT_TO_NOTHING) {
            if (System.nanoTime() > end) {
                throw new IOException("the server does not come to rest");
            }
            loop.runFor(LOOK);
            double now = process.cpuSeconds();
            used = (now - before) / Elapsed.seconds(LOOK);
            before = now;
        }
    }
}
