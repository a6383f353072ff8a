package astrolabe.launcher;

import astrolabe.conf.Problems;
import astrolabe.managerpbx.program.Logs;
import java.util.List;
import java.util.Locale;

/** The log files as administrators steer them. Thread-safe. */
final class LogFileChannels implements Logs {

    private final LogFiles files;
    private final Configuration configuration;

    LogFileChannels(LogFiles files, Configuration configuration) {
        this.files = files;
        this.configuration = configuration;
    }

    @Override
    public boolean reload() {
        Problems problems = new Problems();
        files.configure(configuration.read("logger.conf", problems), problems);
        Configuration.tell(problems);
        return !problems.hasErrors();
    }

    @Override
    public boolean rotate() {
        return reload() && files.rotate();
    }

    @Override
    public List<Channel> channels() {
        return files.files().stream()
                .map(file ->
                        new Channel(
                                file.path().toString(),
                                "File",
                                "default",
                                true,
                                file.levels().stream()
                                        .map(level -> level.toUpperCase(Locale.ROOT))
                                        .sorted()
                                        .toList()))
                .toList();
    }
}
