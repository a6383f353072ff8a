package astrolabe.engine;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Listens to a logger, all of it, until it is closed. */
final class LogWatch implements AutoCloseable {

    private final Logger log;
    private final @Nullable Level before;
    private final ListAppender<ILoggingEvent> seen = new ListAppender<>();

    LogWatch(String logger) {
        log = (Logger) LoggerFactory.getLogger(logger);
        before = log.getLevel();
        log.setLevel(Level.DEBUG);
        seen.start();
        log.addAppender(seen);
    }

    /** Level and text of each line. */
    List<String> lines() {
        return List.copyOf(seen.list).stream()
                .map(event -> event.getLevel() + " " + event.getFormattedMessage())
                .toList();
    }

    /** The call of each line. */
    List<String> calls() {
        return List.copyOf(seen.list).stream()
                .map(event -> event.getMDCPropertyMap().getOrDefault("call", ""))
                .toList();
    }

    @Override
    public void close() {
        log.detachAppender(seen);
        log.setLevel(before);
    }
}
