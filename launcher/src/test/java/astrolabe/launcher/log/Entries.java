package astrolabe.launcher.log;

import java.time.Instant;
import java.time.ZoneOffset;

/** Things said, for tests. */
final class Entries {

    static final Instant TIME = Instant.parse("2026-11-24T17:04:05.678Z");

    static final LogStyle STYLE =
            new LogStyle(new DatePattern("%F %T.%3q", ZoneOffset.UTC), true, "pbx-one");

    private Entries() {}

    static LogEntry of(LogLevel level, String text) {
        return new LogEntry(TIME, level, 0, 42, "C-00000001", "Dial", text, "");
    }

    static LogEntry verbose(int verbosity, String text) {
        return new LogEntry(TIME, LogLevel.VERBOSE, verbosity, 42, "", "verbose", text, "");
    }
}
