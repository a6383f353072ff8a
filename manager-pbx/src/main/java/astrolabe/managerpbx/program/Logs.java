package astrolabe.managerpbx.program;

import java.util.List;

/** The program's log files. Thread-safe. */
public interface Logs {

    /** Reads the configuration of the logs anew; returns whether that went well. */
    boolean reload();

    /** Reads the configuration anew and starts new files; returns whether that went well. */
    boolean rotate();

    List<Channel> channels();

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
