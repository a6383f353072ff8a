package astrolabe.conf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Configuration files held in memory, for tests and for embedding. */
public final class MemorySource implements ConfigSource {
    private final TreeMap<String, String> texts;

    public MemorySource(Map<String, String> texts) {
        this.texts = new TreeMap<>(texts);
    }

    @Override
    public Optional<ConfigText> file(String name) {
        return Optional.ofNullable(texts.get(name)).map(text -> ConfigText.of(name, text));
    }

    @Override
    public List<ConfigText> included(String pattern) {
        var segments = Stream.of(pattern.split("/", -1)).map(Glob::segment).toList();
        return texts.entrySet().stream()
                .filter(e -> matches(segments, e.getKey().split("/", -1)))
                .map(e -> ConfigText.of(e.getKey(), e.getValue()))
                .toList();
    }

    private static boolean matches(List<Predicate<String>> segments, String[] name) {
        return segments.size() == name.length
                && IntStream.range(0, name.length).allMatch(i -> segments.get(i).test(name[i]));
    }
}
