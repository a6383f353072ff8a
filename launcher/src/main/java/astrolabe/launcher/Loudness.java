package astrolabe.launcher;

import astrolabe.managerpbx.program.Verbosity;
import java.util.function.IntConsumer;

/** How much is told; a change takes effect through the consumers given. Thread-safe. */
final class Loudness implements Verbosity {

    private final IntConsumer verboseChanged;
    private final IntConsumer debugChanged;
    private volatile int verbose;
    private volatile int debug;

    Loudness(int verbose, int debug, IntConsumer verboseChanged, IntConsumer debugChanged) {
        this.verbose = verbose;
        this.debug = debug;
        this.verboseChanged = verboseChanged;
        this.debugChanged = debugChanged;
    }

    @Override
    public int verbose() {
        return verbose;
    }

    void verbose(int level) {
        verbose = level;
        verboseChanged.accept(level);
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
