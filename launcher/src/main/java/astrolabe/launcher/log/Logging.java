package astrolabe.launcher.log;

import astrolabe.console.control.LogFeed;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The program's log: the terminal, the channels of {@code logger.conf} and the consoles that follow
 * it. Set up without a configuration file of the logging library: reading one would double the time
 * of the start. Thread-safe.
 */
public final class Logging implements AutoCloseable {

    private static final String OWN = "astrolabe";
    private static final String DTMF = "astrolabe.dtmf";

    /** What consoles are told that nobody has said anything of. */
    private static final Set<LogLevel> USUAL =
            EnumSet.complementOf(EnumSet.of(LogLevel.SECURITY, LogLevel.DTMF));

    private final LoggerContext context;
    private final boolean quiet;
    private final LogWriter writer;
    private final LogChannels channels;
    private final List<LogFeed.Listener> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> debugged = new ConcurrentHashMap<>();
    private volatile Optional<LogChannel> console = Optional.empty();
    private volatile boolean shown = true;
    private volatile int verbose;
    private volatile int debug;

    private Logging(
            LoggerContext context,
            boolean quiet,
            Path directory,
            String host,
            OutputStream terminal) {
        this.context = context;
        this.quiet = quiet;
        this.writer =
                new LogWriter(
                        terminal,
                        this::isForTerminal,
                        this::heard,
                        LogChannels.style(LoggerConf.DEFAULTS, host));
        this.channels =
                new LogChannels(writer, directory, host, Syslog.USUAL_SOCKET, this::changed);
    }

    /**
     * Takes over the JVM's logging.
     *
     * @param quiet whether the terminal is told of errors only
     * @param directory where log files are
     * @param host the machine's name
     * @param terminal the program's own; not closed
     */
    public static Logging start(boolean quiet, Path directory, String host, OutputStream terminal) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.INFO);
        Logging logging = new Logging(context, quiet, directory, host, terminal);
        logging.changed(List.of());
        logging.listen();
        return logging;
    }

    private void listen() {
        UnsynchronizedAppenderBase<ILoggingEvent> ear =
                new UnsynchronizedAppenderBase<>() {
                    @Override
                    protected void append(ILoggingEvent event) {
                        say(LogEntry.of(event));
                    }
                };
        ear.setContext(context);
        ear.setName("log");
        ear.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(ear);
    }

    private void say(LogEntry entry) {
        writer.write(entry);
        if (!listeners.isEmpty() && consoleLevels().contains(entry.level())) {
            tell(entry);
        }
    }

    private void tell(LogEntry entry) {
        String line = "";
        for (LogFeed.Listener listener : listeners) {
            if (entry.verbosity() <= listener.verbose() && listener.wants(entry.level().name())) {
                if (line.isEmpty()) {
                    line = LogFormat.DEFAULT.print(entry, writer.style()).stripTrailing();
                }
                listener.line(line);
            }
        }
    }

    private Set<LogLevel> consoleLevels() {
        return console.map(LogChannel::levels).orElse(USUAL);
    }

    /** Digits are only spoken of where somebody listens. */
    private void changed(List<LogChannel> inForce) {
        console = inForce.stream().filter(LogChannel::isConsole).findFirst();
        boolean digits =
                inForce.stream().anyMatch(channel -> channel.levels().contains(LogLevel.DTMF));
        context.getLogger(DTMF).setLevel(digits ? Level.INFO : Level.OFF);
    }

    /** Without {@code -v} and a line for the console, only what somebody should look into. */
    private boolean isForTerminal(LogEntry entry) {
        if (!shown) {
            return false;
        }
        if (quiet) {
            return entry.level() == LogLevel.ERROR;
        }
        return switch (entry.level()) {
            case VERBOSE -> entry.verbosity() <= verbose && consoleLevels().contains(entry.level());
            case NOTICE -> console.isPresent() ? consoleTakes(entry) : verbose > 0;
            case DEBUG, TRACE, WARNING, ERROR, DTMF, SECURITY -> consoleTakes(entry);
        };
    }

    private boolean consoleTakes(LogEntry entry) {
        return consoleLevels().contains(entry.level());
    }

    /** How much of calls somebody wants to be told. */
    private int heard() {
        int most = verbose;
        for (LogFeed.Listener listener : listeners) {
            most = Math.max(most, listener.verbose());
        }
        return most;
    }

    /** The channels of {@code logger.conf}. */
    public LogChannels channels() {
        return channels;
    }

    /** The lines of the log as they come, for a console that follows them. */
    public LogFeed follow() {
        return listener -> {
            listeners.add(listener);
            return () -> listeners.remove(listener);
        };
    }

    /** The terminal is told what happens; that is so from the start. */
    public void show() {
        shown = true;
    }

    /** The terminal is somebody else's: a console shows the log there. */
    public void hide() {
        writer.settle();
        shown = false;
    }

    /** Goes over to telling this much of calls. */
    public void verbose(int level) {
        verbose = level;
    }

    /** Goes over to telling what only developers want to know, or not. */
    public void debug(int level) {
        debug = level;
        debugged.keySet().forEach(logger -> context.getLogger(logger).setLevel(null));
        debugged.clear();
        context.getLogger(OWN).setLevel(level > 0 ? Level.DEBUG : Level.INFO);
    }

    /** The same for a part of the program, named by the beginning of its loggers' names. */
    public void debug(String logger, int level) {
        debugged.put(logger, level);
        context.getLogger(logger).setLevel(level > 0 ? Level.DEBUG : null);
    }

    /** How much is told for developers of this part of the program. */
    public int debugOf(String logger) {
        return debugged.getOrDefault(logger, debug);
    }

    /** Waits until everything said so far is written. */
    public void settle() {
        writer.settle();
    }

    /** Writes what is waiting and closes the files. */
    @Override
    public void close() {
        writer.close();
    }
}
