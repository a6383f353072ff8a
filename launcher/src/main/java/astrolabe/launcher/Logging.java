package astrolabe.launcher;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets up what goes to the terminal, without a configuration file: reading one would double the
 * time of the start.
 */
final class Logging {

    static final String PATTERN =
            "[%d{yyyy-MM-dd HH:mm:ss.SSS}] %level[%thread]: %logger{0}: %msg%n";

    private Logging() {}

    static void start(boolean quiet, int verbose, int debug) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(PATTERN);
        encoder.start();
        ConsoleAppender<ILoggingEvent> terminal = new ConsoleAppender<>();
        terminal.setContext(context);
        terminal.setEncoder(encoder);
        terminal.start();
        ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.addAppender(terminal);
        root.setLevel(quiet ? Level.ERROR : Level.INFO);
        context.getLogger("astrolabe").setLevel(level(quiet, verbose, debug));
    }

    private static Level level(boolean quiet, int verbose, int debug) {
        if (debug > 0 || verbose > 2) {
            return Level.DEBUG;
        }
        return quiet ? Level.ERROR : verbose > 0 ? Level.INFO : Level.WARN;
    }
}
