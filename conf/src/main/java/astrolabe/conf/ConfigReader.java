package astrolabe.conf;

import java.io.IOException;
import java.util.Optional;

/** Reads configuration files from a source; holds no state of its own. */
public final class ConfigReader {
    private final ConfigSource source;
    private final ExecPolicy exec;

    public ConfigReader(ConfigSource source) {
        this(source, ExecPolicy.refuse());
    }

    public ConfigReader(ConfigSource source, ExecPolicy exec) {
        this.source = source;
        this.exec = exec;
    }

    public ReadResult read(String name) {
        return read(name, false);
    }

    /**
     * For files whose sections stand for themselves: an error costs the section or line it is in
     * and is told with what was found; the file is never invalid.
     */
    public ReadResult readSparing(String name) {
        return read(name, true);
    }

    private ReadResult read(String name, boolean sparing) {
        Optional<ConfigText> text;
        try {
            text = source.file(name);
        } catch (IOException e) {
            return new ReadResult.Unreadable(name, String.valueOf(e.getMessage()));
        }
        return text.map(t -> read(name, t, sparing)).orElseGet(() -> new ReadResult.Missing(name));
    }

    private ReadResult read(String name, ConfigText text, boolean sparing) {
        var reading = new Reading(source, exec, sparing);
        reading.take(text);
        var problems = reading.problems();
        return problems.hasErrors() && !sparing
                ? new ReadResult.Invalid(name, problems.all())
                : new ReadResult.Found(reading.finish(name), problems.all());
    }
}
