package astrolabe.launcher.log;

import astrolabe.conf.PathGuard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The channels in force: those of {@code logger.conf} and those that came by a command.
 * Thread-safe; a change is made by the thread that writes.
 */
public final class LogChannels {

    private static final Logger LOG = LoggerFactory.getLogger("astrolabe.logger");

    /** How the wish for a further channel ended. */
    public enum Adding {
        ADDED,
        /** There is one of this name. */
        THERE_ALREADY,
        /** The name leads out of the log directory, or is no name for a file. */
        NO_PLACE,
        /** No level was understood. */
        NO_LEVELS
    }

    /** A channel as it is shown. */
    public record Shown(String name, String type, String format, List<LogLevel> levels) {

        public Shown {
            levels = List.copyOf(levels);
        }
    }

    private final LogWriter writer;
    private final Path directory;
    private final String host;
    private final Path syslog;
    private final Consumer<List<LogChannel>> changed;
    private volatile LoggerConf conf = LoggerConf.DEFAULTS;
    private volatile List<LogChannel> dynamic = List.of();
    private volatile Optional<QueueLog> queueLog = Optional.empty();

    /**
     * @param directory where relative names begin
     * @param host the machine's name
     * @param syslog where the system's log listens
     * @param changed told of the channels in force after each change
     */
    LogChannels(
            LogWriter writer,
            Path directory,
            String host,
            Path syslog,
            Consumer<List<LogChannel>> changed) {
        this.writer = writer;
        this.directory = directory;
        this.host = host;
        this.syslog = syslog;
        this.changed = changed;
    }

    static LogStyle style(LoggerConf conf, String host) {
        return new LogStyle(
                new DatePattern(conf.dateFormat(), ZoneId.systemDefault()), conf.callIds(), host);
    }

    /** How many lines may wait to be written. */
    public int limit() {
        return writer.limit();
    }

    /** Goes over to this configuration; returns whether that was done. */
    public synchronized boolean configure(LoggerConf next) {
        conf = next;
        dynamic =
                dynamic.stream()
                        .filter(mine -> next.channels().stream().noneMatch(c -> same(c, mine)))
                        .toList();
        boolean done = apply();
        keepQueueLog(next);
        return done;
    }

    private void keepQueueLog(LoggerConf next) {
        Optional<QueueLog> before = queueLog;
        queueLog = next.queueLog().map(name -> new QueueLog(directory.resolve(name)));
        queueLog.ifPresent(log -> {
            try {
                if (before.equals(queueLog)) {
                    log.reloaded(Instant.now());
                } else {
                    log.begin(Instant.now());
                }
            } catch (IOException e) {
                LOG.error("{} can't be written: {}", log.file(), e.getMessage());
            }
        });
    }

    private static boolean same(LogChannel one, LogChannel other) {
        return one.name().equals(other.name());
    }

    private boolean apply() {
        List<LogChannel> all = all();
        changed.accept(all);
        return writer.change(
                all.stream().filter(each -> !each.isConsole()).map(this::outlet).toList(),
                style(conf, host),
                conf.limit());
    }

    /** Latest first, as they have always been listed. */
    private List<LogChannel> all() {
        List<LogChannel> all = new ArrayList<>(conf.channels());
        all.addAll(dynamic);
        return all.reversed();
    }

    private Outlet outlet(LogChannel channel) {
        return channel.facility()
                .map(facility ->
                        new Outlet(
                                channel,
                                channel.name(),
                                () -> Syslog.open(facility, syslog),
                                LOG::error))
                .orElseGet(() -> fileOutlet(channel));
    }

    private Outlet fileOutlet(LogChannel channel) {
        Path file = file(channel);
        return new Outlet(
                channel,
                file.toString(),
                () -> {
                    Path parent = file.getParent();
                    if (parent != null) {
                        Path _ = Files.createDirectories(parent);
                    }
                    return FileSink.open(file);
                },
                LOG::error);
    }

    private Path file(LogChannel channel) {
        String name = channel.name();
        return directory.resolve(conf.appendsHost() ? name + "." + host : name);
    }

    /** The channels as they are listed. */
    public List<Shown> shown() {
        return all().stream()
                .map(channel ->
                        new Shown(
                                channel.type().equals("File")
                                        ? file(channel).toString()
                                        : channel.facility().isPresent() ? channel.name() : "",
                                channel.type(),
                                channel.format().label(),
                                channel.levels().stream().sorted().toList()))
                .toList();
    }

    /**
     * Adds a channel that goes with the program. Whoever may run commands may not thereby write
     * where he likes: its file is below the log directory.
     */
    public synchronized Adding add(String name, String levels) {
        LogChannel wanted = LogChannel.read(name, levels, true, text -> LOG.warn("{}", text));
        if (all().stream().anyMatch(each -> same(each, wanted))) {
            return Adding.THERE_ALREADY;
        }
        if (wanted.levels().isEmpty()) {
            return Adding.NO_LEVELS;
        }
        if (!hasPlace(wanted)) {
            return Adding.NO_PLACE;
        }
        List<LogChannel> more = new ArrayList<>(dynamic);
        more.add(wanted);
        dynamic = List.copyOf(more);
        boolean _ = apply();
        return Adding.ADDED;
    }

    private boolean hasPlace(LogChannel channel) {
        if (channel.isConsole()) {
            return true;
        }
        if (channel.facility().isPresent()) {
            return channel.facility().filter(Syslog::knows).isPresent();
        }
        try {
            return switch (new PathGuard(directory).check(file(channel).toString())) {
                case PathGuard.Verdict.Inside(var path) -> Files.isRegularFile(path);
                case PathGuard.Verdict.Creatable _ -> true;
                case PathGuard.Verdict.Missing _, PathGuard.Verdict.Outside _ -> false;
            };
        } catch (IOException e) {
            LOG.warn("{} can't be looked at: {}", channel.name(), e.getMessage());
            return false;
        }
    }

    /** Ends a channel that came by a command; returns whether there was one of this name. */
    public synchronized boolean remove(String name) {
        List<LogChannel> rest =
                dynamic.stream().filter(channel -> !channel.name().equals(name)).toList();
        if (rest.size() == dynamic.size()) {
            return false;
        }
        dynamic = rest;
        return apply();
    }

    /** Puts the present files aside and begins new ones; returns whether all went well. */
    public synchronized boolean rotate() {
        AtomicBoolean well = new AtomicBoolean(true);
        List<Path> files = new ArrayList<>();
        all().stream()
                .filter(channel -> channel.type().equals("File"))
                .map(this::file)
                .forEach(files::add);
        queueLog.map(QueueLog::file).ifPresent(files::add);
        boolean done =
                writer.whileClosed(() -> {
                    for (Path file : files) {
                        if (!rotate(file)) {
                            well.set(false);
                        }
                    }
                });
        return done && well.get();
    }

    private boolean rotate(Path file) {
        try {
            boolean there = Files.exists(file);
            conf.rotation().rotate(file, Instant.now());
            if (there) {
                conf.afterRotation().ifPresent(command -> new AfterRotation(command).start(file));
            }
            return true;
        } catch (IOException e) {
            LOG.error("{} could not be rotated: {}", file, e.getMessage());
            return false;
        }
    }
}
