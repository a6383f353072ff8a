package astrolabe.launcher;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.slf4j.event.KeyValuePair;

/**
 * A line of the log in the form that administrators' tools look for: {@code [time] LEVEL[thread]:
 * place: text}. The thread is a number. Thread-safe.
 */
final class LogLine extends LayoutBase<ILoggingEvent> {

    private static final String VERBOSE = "astrolabe.verbose";
    private static final String SECURITY = "security";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT)
                    .withZone(ZoneId.systemDefault());

    @Override
    public String doLayout(ILoggingEvent event) {
        StringBuilder line = new StringBuilder(160);
        line.append('[')
                .append(TIME.format(Instant.ofEpochMilli(event.getTimeStamp())))
                .append("] ")
                .append(level(event).toUpperCase(Locale.ROOT))
                .append('[')
                .append(Thread.currentThread().threadId()) // whoever logs lays out
                .append("]: ")
                .append(place(event.getLoggerName()))
                .append(": ")
                .append(event.getFormattedMessage())
                .append('\n');
        IThrowableProxy thrown = event.getThrowableProxy();
        if (thrown != null) {
            line.append(ThrowableProxyUtil.asString(thrown));
        }
        return line.toString();
    }

    private static String place(String logger) {
        return logger.substring(logger.lastIndexOf('.') + 1);
    }

    static boolean isVerbose(ILoggingEvent event) {
        return event.getLoggerName().equals(VERBOSE);
    }

    /** How talkative a console must be to be told this line; 0 where it does not matter. */
    static int verbosity(ILoggingEvent event) {
        if (!isVerbose(event) || event.getKeyValuePairs() == null) {
            return 0;
        }
        for (KeyValuePair pair : event.getKeyValuePairs()) {
            if (Objects.equals(pair.key, "verbosity") && pair.value instanceof Integer level) {
                return level;
            }
        }
        return 0;
    }

    /** The level that administrators know of a line, in lower case. */
    static String level(ILoggingEvent event) {
        if (isVerbose(event)) {
            return "verbose";
        }
        if (event.getLoggerName().toLowerCase(Locale.ROOT).contains(SECURITY)) {
            return SECURITY;
        }
        return switch (event.getLevel().toInt()) {
            case Level.ERROR_INT -> "error";
            case Level.WARN_INT -> "warning";
            case Level.INFO_INT -> "notice";
            default -> "debug";
        };
    }
}
