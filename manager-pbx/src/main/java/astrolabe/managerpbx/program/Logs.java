package astrolabe.managerpbx.program;

import java.util.List;

/** The program's log files. Thread-safe. */
public interface Logs {

    /** How the wish for a further channel ended. */
    enum Adding {
        ADDED,
        THERE_ALREADY,
        /** The name leads out of the log directory, or is no name for a file. */
        NO_PLACE,
        /** No level was understood. */
        NO_LEVELS,
        /** The log is somebody else's. */
        NOT_OURS
    }

    /** Reads the configuration of the logs anew; returns whether that went well. */
    boolean reload();

    /**
     * Reads the configuration of the logs from another file beside the usual ones; returns whether
     * that went well.
     */
    boolean reload(String file);

    /** Reads the configuration anew and starts new files; returns whether that went well. */
    boolean rotate();

    /** How many lines may wait to be written; 0 where the log is somebody else's. */
    int limit();

    /** The channels, latest first. */
    List<Channel> channels();

    /** The levels there are, by their numbers. */
    List<Level> levels();

    /**
     * Has lines go to a further channel as long as the program runs.
     *
     * @param name {@code syslog.FACILITY}, or a file below the log directory
     * @param levels between commas
     */
    Adding add(String name, String levels);

    /** Ends a channel that was added; returns whether there was one of this name. */
    boolean remove(String name);

    /** A level under its number, its name in upper case. */
    record Level(int number, String name) {}

    /**
     * Somewhere that log lines go.
     *
     * @param name a file's path or {@code Console}
     * @param type {@code File}, {@code Console}, …
     * @param levels the levels it takes, in upper case
     */
    record Channel(
            String name, String type, String formatter, boolean enabled, List<String> levels) {

        public Channel {
            levels = List.copyOf(levels);
        }
    }
}
