package astrolabe.launcher;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the program's own terminal is told, set up without a configuration file: reading one would
 * double the time of the start. Thread-safe.
 */
final class Logging {

    private final LoggerContext context;
    private final ConsoleAppender<ILoggingEvent> terminal = new ConsoleAppender<>();
    private final boolean quiet;
    private final LogFiles files;
    private volatile int verbose;

    private Logging(LoggerContext context, boolean quiet, Path directory) {
        this.context = context;
        this.quiet = quiet;
        this.files = new LogFiles(context, directory);
    }

    /**
     * Takes over the JVM's logging.
     *
     * @param quiet whether the terminal is told of errors only
     * @param directory where log files are
     */
    static Logging start(boolean quiet, Path directory) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.INFO);
        Logging logging = new Logging(context, quiet, directory);
        logging.debug(0);
        logging.openTerminal();
        return logging;
    }

    private void openTerminal() {
        terminal.setContext(context);
        terminal.setEncoder(encoder(context));
        terminal.addFilter(
                new Filter<>() {
                    @Override
                    public FilterReply decide(ILoggingEvent event) {
                        return isForTerminal(event) ? FilterReply.NEUTRAL : FilterReply.DENY;
                    }
                });
        terminal.start();
        show();
    }

    static LayoutWrappingEncoder<ILoggingEvent> encoder(LoggerContext context) {
        LogLine line = new LogLine();
        line.setContext(context);
        line.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setLayout(line);
        encoder.start();
        return encoder;
    }

    /** Without {@code -v}, only what somebody should look into. */
    private boolean isForTerminal(ILoggingEvent event) {
        if (LogLine.isVerbose(event)) {
            return !quiet && LogLine.verbosity(event) <= verbose;
        }
        Level least = quiet ? Level.ERROR : verbose > 0 ? Level.INFO : Level.WARN;
        return event.getLevel().isGreaterOrEqual(least) || isWantedDetail(event);
    }

    private boolean isWantedDetail(ILoggingEvent event) {
        return !quiet && event.getLevel().equals(Level.DEBUG);
    }

    /** The terminal is told what happens; that is so from the start. */
    void show() {
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(terminal);
    }

    /** The terminal is somebody else's: a console shows the log there. */
    void hide() {
        boolean _ = context.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(terminal);
    }

    /** Goes over to telling this much of calls. */
    void verbose(int level) {
        verbose = level;
        files.verbose(level);
    }

    /** Goes over to telling what only developers want to know, or not. */
    void debug(int level) {
        context.getLogger("astrolabe").setLevel(level > 0 ? Level.DEBUG : Level.INFO);
    }

    LogFiles files() {
        return files;
    }
}
