package astrolabe.launcher;

import astrolabe.managerpbx.program.Verbosity;
import java.util.function.IntConsumer;

/** How much is told; a change takes effect through the consumer given. Thread-safe. */
final class Loudness implements Verbosity {

    private final int verbose;
    private final IntConsumer debugChanged;
    private volatile int debug;

    Loudness(int verbose, int debug, IntConsumer debugChanged) {
        this.verbose = verbose;
        this.debug = debug;
        this.debugChanged = debugChanged;
    }

    @Override
    public int verbose() {
        return verbose;
    }

    @Override
    public int debug() {
        return debug;
    }

    @Override
    public void debug(int level) {
        debug = level;
        debugChanged.accept(level);
    }
}
