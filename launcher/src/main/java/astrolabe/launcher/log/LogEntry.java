package astrolabe.launcher.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import java.time.Instant;
import java.util.Objects;
import org.slf4j.event.KeyValuePair;

/**
 * Something that was said, with all that is known of it.
 *
 * @param verbosity how talkative a console must be to be told this; 0 where it does not matter
 * @param thread the number of the thread that said it
 * @param call the id of the call that the thread belongs to, or empty
 * @param place the part of the program that said it
 * @param trace the stack trace with its line ends, or empty
 */
record LogEntry(
        Instant time,
        LogLevel level,
        int verbosity,
        long thread,
        String call,
        String place,
        String text,
        String trace) {

    private static final String CALL = "call";
    private static final String VERBOSITY = "verbosity";

    /** On the thread that says it. */
    static LogEntry of(ILoggingEvent event) {
        LogLevel level = LogLevel.of(event);
        IThrowableProxy thrown = event.getThrowableProxy();
        String logger = event.getLoggerName();
        return new LogEntry(
                event.getInstant(),
                level,
                level == LogLevel.VERBOSE ? verbosity(event) : 0,
                Thread.currentThread().threadId(),
                event.getMDCPropertyMap().getOrDefault(CALL, ""),
                logger.substring(logger.lastIndexOf('.') + 1),
                event.getFormattedMessage(),
                thrown == null ? "" : ThrowableProxyUtil.asString(thrown));
    }

    private static int verbosity(ILoggingEvent event) {
        if (event.getKeyValuePairs() != null) {
            for (KeyValuePair pair : event.getKeyValuePairs()) {
                if (Objects.equals(pair.key, VERBOSITY) && pair.value instanceof Integer level) {
                    return level;
                }
            }
        }
        return 0;
    }
}
