package astrolabe.launcher;

import org.jline.utils.Signals;

/**
 * The signal with which administrators have a daemon read its configuration anew. The JDK has no
 * public interface for signals; the terminal library keeps up with the internal one.
 */
final class HangUpSignal {

    private HangUpSignal() {}

    /** Has the task run for each such signal, on a thread of its own. */
    static void handle(Runnable task) {
        Object _ = Signals.register("HUP", task);
    }
}
