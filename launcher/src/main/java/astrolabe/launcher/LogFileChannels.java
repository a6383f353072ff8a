package astrolabe.launcher;

import astrolabe.conf.ConfigFile;
import astrolabe.conf.Problems;
import astrolabe.launcher.log.LogChannels;
import astrolabe.launcher.log.LogLevel;
import astrolabe.launcher.log.LoggerConf;
import astrolabe.managerpbx.program.Logs;
import java.util.List;
import java.util.stream.Stream;

/** The program's log as administrators steer it. Thread-safe. */
final class LogFileChannels implements Logs {

    private static final String FILE = "logger.conf";

    private final LogChannels channels;
    private final Configuration configuration;

    LogFileChannels(LogChannels channels, Configuration configuration) {
        this.channels = channels;
        this.configuration = configuration;
    }

    @Override
    public boolean reload() {
        return reload(FILE);
    }

    @Override
    public boolean reload(String name) {
        Problems problems = new Problems();
        boolean done =
                configuration
                        .readAgain(name, problems)
                        .map(file -> configure(file, problems))
                        .orElse(false);
        Configuration.tell(problems);
        return done && !problems.hasErrors();
    }

    private boolean configure(ConfigFile file, Problems problems) {
        return channels.configure(LoggerConf.read(file, configuration.executes(), problems));
    }

    @Override
    public boolean rotate() {
        return reload() && channels.rotate();
    }

    @Override
    public int limit() {
        return channels.limit();
    }

    @Override
    public List<Channel> channels() {
        return channels.shown().stream()
                .map(shown ->
                        new Channel(
                                shown.name(),
                                shown.type(),
                                shown.format(),
                                true,
                                shown.levels().stream().map(LogLevel::name).toList()))
                .toList();
    }

    @Override
    public List<Level> levels() {
        return all();
    }

    /** The levels that the program speaks on. */
    static List<Level> all() {
        return Stream.of(LogLevel.values())
                .map(level -> new Level(level.number(), level.name()))
                .toList();
    }

    @Override
    public Adding add(String name, String levels) {
        return switch (channels.add(name, levels)) {
            case ADDED -> Adding.ADDED;
            case THERE_ALREADY -> Adding.THERE_ALREADY;
            case NO_PLACE -> Adding.NO_PLACE;
            case NO_LEVELS -> Adding.NO_LEVELS;
        };
    }

    @Override
    public boolean remove(String name) {
        return channels.remove(name);
    }
}
