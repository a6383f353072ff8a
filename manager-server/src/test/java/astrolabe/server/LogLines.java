package astrolabe.server;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** The lines that a logger writes while a test looks. */
final class LogLines implements AutoCloseable {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger logger;
    private final AppenderBase<ILoggingEvent> appender =
            new AppenderBase<>() {
                @Override
                protected void append(ILoggingEvent event) {
                    lines.add(event.getLevel() + " " + event.getFormattedMessage());
                }
            };

    private LogLines(Logger logger) {
        this.logger = logger;
        logger.setLevel(Level.INFO);
        logger.setAdditive(false);
        appender.setContext(logger.getLoggerContext());
        appender.start();
        logger.addAppender(appender);
    }

    static LogLines of(String name) {
        return new LogLines((Logger) LoggerFactory.getLogger(name));
    }

    List<String> all() {
        return List.copyOf(lines);
    }

    @Override
    public void close() {
        boolean _ = logger.detachAppender(appender);
        logger.setLevel(null);
        logger.setAdditive(true);
    }
}
