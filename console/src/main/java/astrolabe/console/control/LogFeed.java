package astrolabe.console.control;

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

    /** A console that follows the log. Never blocks; any thread calls it. */
    interface Listener {

        /** How much of calls it wants to be told. */
        int verbose();

        /**
         * Whether it wants lines of this level at all.
         *
         * @param level in upper case
         */
        default boolean wants(String level) {
            return true;
        }

        /** A further line, without line end. */
        void line(String line);
    }

    /** Hands every further line of the log that the listener wants to it. */
    Listening listen(Listener listener);
}
