package astrolabe.launcher;

import astrolabe.conf.ConfigFile;
import astrolabe.conf.Problems;
import astrolabe.conf.Section;
import astrolabe.conf.Setting;
import astrolabe.console.control.LogFeed;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The log files of {@code logger.conf}, and the feed of log lines for consoles. Thread-safe. */
final class LogFiles {

    private static final Logger LOG = LoggerFactory.getLogger(LogFiles.class);
    private static final Set<String> LEVELS =
            Set.of(
                    "notice",
                    "warning",
                    "error",
                    "verbose",
                    "debug",
                    "dtmf",
                    "security",
                    "fax",
                    "*");

    private final LoggerContext context;
    private final Path directory;
    private final List<FileAppender<ILoggingEvent>> appenders =
            new ArrayList<>(); // guarded by this
    private final List<LogFile> files = new ArrayList<>(); // guarded by this
    private final List<LogFeed.Listener> listeners = new CopyOnWriteArrayList<>();
    private final LogLine line = new LogLine();
    private volatile int verbose;

    /** A configured file: its path and the levels it takes. */
    record LogFile(Path path, Set<String> levels) {}

    LogFiles(LoggerContext context, Path directory) {
        this.context = context;
        this.directory = directory;
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(feed());
    }

    /** Goes over to what this {@code logger.conf} says. */
    synchronized void configure(ConfigFile conf, Problems problems) {
        List<LogFile> wanted = new ArrayList<>();
        conf.section("logfiles").ifPresent(section -> read(section, wanted, problems));
        close();
        files.clear();
        files.addAll(wanted);
        files.forEach(this::open);
    }

    private void read(Section section, List<LogFile> wanted, Problems problems) {
        for (Setting setting : section.settings()) {
            if (setting.key().equals("console") || setting.key().startsWith("syslog")) {
                continue;
            }
            Set<String> levels =
                    Stream.of(setting.value().toLowerCase(Locale.ROOT).split(","))
                            .map(level -> level.strip().replaceFirst("\\(.*\\)$", ""))
                            .filter(level -> !level.isEmpty())
                            .collect(Collectors.toSet());
            levels.stream()
                    .filter(level -> !LEVELS.contains(level))
                    .forEach(level -> problems.warn(setting, "unknown level \"" + level + "\""));
            wanted.add(new LogFile(directory.resolve(setting.key()), levels));
        }
    }

    /** Goes over to writing this much of calls into the files that take it. */
    void verbose(int level) {
        verbose = level;
    }

    /** Files take what somebody wants to be told: the program's terminal or any console. */
    private boolean isHeard(ILoggingEvent event) {
        int level = LogLine.verbosity(event);
        return level <= verbose
                || listeners.stream().anyMatch(listener -> level <= listener.verbose());
    }

    private void open(LogFile file) {
        FileAppender<ILoggingEvent> appender = new FileAppender<>();
        appender.setContext(context);
        appender.setName(file.path().toString());
        appender.setFile(file.path().toString());
        appender.setEncoder(Logging.encoder(context));
        appender.addFilter(only(file.levels()));
        appender.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
        appenders.add(appender);
    }

    private Filter<ILoggingEvent> only(Set<String> levels) {
        return new Filter<>() {
            @Override
            public FilterReply decide(ILoggingEvent event) {
                return isHeard(event)
                                && (levels.contains("*") || levels.contains(LogLine.level(event)))
                        ? FilterReply.NEUTRAL
                        : FilterReply.DENY;
            }
        };
    }

    /**
     * Puts the present files aside, each with a number behind its name, and starts new ones;
     * returns whether all went well.
     */
    synchronized boolean rotate() {
        boolean well = true;
        close();
        for (LogFile file : files) {
            try {
                if (Files.exists(file.path())) {
                    Files.move(file.path(), free(file.path()));
                }
            } catch (IOException e) {
                LOG.error("{} could not be rotated", file.path(), e);
                well = false;
            }
            open(file);
        }
        return well;
    }

    private static Path free(Path path) {
        for (int number = 0; ; number++) {
            Path candidate = path.resolveSibling(path.getFileName() + "." + number);
            if (!Files.exists(candidate)) {
                return candidate;
            }
        }
    }

    synchronized List<LogFile> files() {
        return List.copyOf(files);
    }

    /** The lines of the log as they come, for a console that follows them. */
    LogFeed follow() {
        return listener -> {
            listeners.add(listener);
            return () -> listeners.remove(listener);
        };
    }

    private AppenderBase<ILoggingEvent> feed() {
        AppenderBase<ILoggingEvent> feed =
                new AppenderBase<>() {
                    @Override
                    protected void append(ILoggingEvent event) {
                        if (!listeners.isEmpty()) {
                            tell(event);
                        }
                    }
                };
        feed.setContext(context);
        feed.setName("consoles");
        feed.start();
        return feed;
    }

    private void tell(ILoggingEvent event) {
        String text = line.doLayout(event).stripTrailing();
        int level = LogLine.verbosity(event);
        for (LogFeed.Listener listener : listeners) {
            if (level <= listener.verbose()) {
                listener.line(text);
            }
        }
    }

    synchronized void close() {
        for (FileAppender<ILoggingEvent> appender : appenders) {
            context.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(appender);
            appender.stop();
        }
        appenders.clear();
    }
}
