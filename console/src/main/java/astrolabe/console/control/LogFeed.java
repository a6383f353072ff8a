package astrolabe.console.control;

import java.util.function.Consumer;

/** Where a console that asks for the log finds it. */
@FunctionalInterface
public interface LogFeed {

    /** A feed that says nothing. */
    LogFeed SILENT = _ -> () -> {};

    /** Ends a listening. */
    @FunctionalInterface
    interface Listening extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Hands every further line of the log, without line end, to the listener, which never blocks
     * and may be called by any thread.
     */
    Listening listen(Consumer<String> listener);
}
