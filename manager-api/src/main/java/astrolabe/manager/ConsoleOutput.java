package astrolabe.manager;

import com.google.errorprone.annotations.FormatMethod;
import java.util.Locale;

/** Where a console command prints, and the console that looks at it. */
@FunctionalInterface
public interface ConsoleOutput {

    /** Prints text as it is; lines end with {@code \n}. */
    void print(String text);

    /** Has the console show what was printed so far: for a command that waits before it goes on. */
    default void flush() {}

    /**
     * How much of calls the console that asked wants to be told; 0 for one that only asks and
     * leaves.
     */
    default int verbose() {
        return 0;
    }

    /** Has that console be told more or less; nothing changes for one that only asks and leaves. */
    default void verbose(int level) {}

    /**
     * Whether the console that asked is spared the log; so is always one that only asks and leaves.
     */
    default boolean muted() {
        return true;
    }

    /** Has that console be spared the log, or not. */
    default void muted(boolean spared) {}

    /**
     * Has that console be told log lines of one level, or not.
     *
     * @param level in upper case
     */
    default void level(String level, boolean told) {}

    /**
     * Whether whoever asks may run this command.
     *
     * @param command with its arguments, aliases resolved
     */
    default boolean permits(String command) {
        return true;
    }

    default void line(String text) {
        print(text + "\n");
    }

    /** Prints a line made from a constant format; a client's text is only ever an argument. */
    @FormatMethod
    default void linef(String format, Object... arguments) {
        line(String.format(Locale.ROOT, format, arguments));
    }
}
