package astrolabe.conf;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A source as it was when first asked, with edits on top; confined to one thread. */
final class Overlay implements ConfigSource {
    private final ConfigSource source;
    private final Map<String, Optional<ConfigText>> asked = new HashMap<>();
    private final Map<String, List<ConfigText>> patterns = new HashMap<>();
    private final Map<String, ConfigText> edited = new LinkedHashMap<>();

    Overlay(ConfigSource source) {
        this.source = source;
    }

    @Override
    public Optional<ConfigText> file(String name) throws IOException {
        var original = asked.get(name);
        if (original == null) {
            original = source.file(name);
            asked.put(name, original);
        }
        return original.map(this::latest);
    }

    @Override
    public List<ConfigText> included(String pattern) throws IOException {
        var originals = patterns.get(pattern);
        if (originals == null) {
            originals = source.included(pattern);
            patterns.put(pattern, originals);
        }
        return originals.stream().map(this::latest).toList();
    }

    ConfigText latest(ConfigText original) {
        return edited.getOrDefault(original.name(), original);
    }

    void put(ConfigText text) {
        edited.put(text.name(), text);
    }

    /** The files that differ from the source's. */
    List<ConfigText> changed() {
        return edited.values().stream().filter(this::isChanged).toList();
    }

    Map<String, ConfigText> snapshot() {
        return new LinkedHashMap<>(edited);
    }

    void restore(Map<String, ConfigText> snapshot) {
        edited.clear();
        edited.putAll(snapshot);
    }

    private boolean isChanged(ConfigText text) {
        return original(text.name()).filter(o -> o.text().equals(text.text())).isEmpty();
    }

    Optional<ConfigText> original(String name) {
        var all = new HashMap<String, ConfigText>();
        asked.values().forEach(a -> a.ifPresent(t -> all.put(t.name(), t)));
        patterns.values().forEach(list -> list.forEach(t -> all.put(t.name(), t)));
        return Optional.ofNullable(all.get(name));
    }
}
