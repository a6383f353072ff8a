package astrolabe.conf;

import java.util.List;
import java.util.Optional;

/**
 * A configuration file with its includes and templates resolved: sections in order, names possibly
 * repeated.
 */
public record ConfigFile(String name, List<Section> withTemplates) {

    public ConfigFile {
        withTemplates = List.copyOf(withTemplates);
    }

    public static ConfigFile empty(String name) {
        return new ConfigFile(name, List.of());
    }

    /** The sections that count; templates only lend their settings. */
    public List<Section> sections() {
        return withTemplates.stream().filter(s -> !s.isTemplate()).toList();
    }

    public Optional<Section> section(String name) {
        return all(name).stream().findFirst();
    }

    /**
     * The sections of exactly this name or, when there are none, those that differ in case alone.
     */
    public List<Section> all(String name) {
        var exact = sections().stream().filter(s -> s.name().equals(name)).toList();
        return exact.isEmpty()
                ? sections().stream().filter(s -> s.name().equalsIgnoreCase(name)).toList()
                : exact;
    }
}
