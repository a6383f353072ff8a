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
        Optional<ConfigText> text;
        try {
            text = source.file(name);
        } catch (IOException e) {
            return new ReadResult.Unreadable(name, String.valueOf(e.getMessage()));
        }
        return text.map(t -> read(name, t)).orElseGet(() -> new ReadResult.Missing(name));
    }

    private ReadResult read(String name, ConfigText text) {
        var reading = new Reading(source, exec);
        reading.take(text);
        var problems = reading.problems();
        return problems.hasErrors()
                ? new ReadResult.Invalid(name, problems.all())
                : new ReadResult.Found(reading.finish(name), problems.all());
    }
}
