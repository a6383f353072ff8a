package astrolabe.console.control;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What one console wants to be told of the log. Thread-safe: its commands change it, all logs ask.
 */
final class ConsoleWishes {

    private final Set<String> unwanted = ConcurrentHashMap.newKeySet();
    private volatile int verbose;
    private volatile boolean muted;

    int verbose() {
        return verbose;
    }

    void verbose(int level) {
        verbose = level;
    }

    boolean muted() {
        return muted;
    }

    void muted(boolean spared) {
        muted = spared;
    }

    void level(String level, boolean told) {
        boolean _ = told ? unwanted.remove(level) : unwanted.add(level);
    }

    boolean wants(String level) {
        return !muted && !unwanted.contains(level);
    }
}
