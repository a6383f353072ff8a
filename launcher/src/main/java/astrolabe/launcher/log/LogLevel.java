package astrolabe.launcher.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The levels that administrators know, each with its number in {@code logger show levels}. */
public enum LogLevel {
    DEBUG(0, 7),
    TRACE(1, 7),
    NOTICE(2, 5),
    WARNING(3, 4),
    ERROR(4, 3),
    VERBOSE(5, 6),
    /** Digits that were dialled. */
    DTMF(6, 6),
    /** Who logged in, and who failed to. */
    SECURITY(19, 5);

    private static final String VERBOSE_LOGGER = "astrolabe.verbose";
    private static final String DTMF_LOGGER = "astrolabe.dtmf";
    private static final String SECURITY_LOGGER = "SECURITY";

    private final int number;
    private final int severity;

    LogLevel(int number, int severity) {
        this.number = number;
        this.severity = severity;
    }

    public int number() {
        return number;
    }

    /** As the system's log counts (RFC 5424): 3 is an error, 7 for developers. */
    int severity() {
        return severity;
    }

    /** The level of this name, in any case. */
    public static Optional<LogLevel> named(String name) {
        return Stream.of(values())
                .filter(level -> level.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    static LogLevel of(ILoggingEvent event) {
        return switch (event.getLoggerName()) {
            case VERBOSE_LOGGER -> VERBOSE;
            case DTMF_LOGGER -> DTMF;
            case SECURITY_LOGGER -> SECURITY;
            default -> of(event.getLevel());
        };
    }

    private static LogLevel of(Level level) {
        return switch (level.toInt()) {
            case Level.ERROR_INT -> ERROR;
            case Level.WARN_INT -> WARNING;
            case Level.INFO_INT -> NOTICE;
            case Level.TRACE_INT -> TRACE;
            default -> DEBUG;
        };
    }
}
