package astrolabe.conf;

import java.util.List;
import java.util.Optional;

/**
 * One {@code [name]} with its settings in order, those inherited from templates first; keys repeat
 * and ignore case.
 */
public record Section(
        String name,
        boolean isTemplate,
        List<String> templates,
        List<Setting> settings,
        String file,
        int line) {

    public Section {
        templates = List.copyOf(templates);
        settings = List.copyOf(settings);
    }

    public Optional<Setting> first(String key) {
        return settings.stream().filter(s -> s.isNamed(key)).findFirst();
    }

    public Optional<Setting> last(String key) {
        return settings.reversed().stream().filter(s -> s.isNamed(key)).findFirst();
    }

    public List<Setting> all(String key) {
        return settings.stream().filter(s -> s.isNamed(key)).toList();
    }
}
