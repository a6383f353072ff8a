package astrolabe.engine.dialplan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The extensions of a context that are no patterns, by name and by beginning. Immutable. */
final class NameIndex {

    private final Map<String, List<Extension>> named;
    private final List<Entry> sorted;

    private record Entry(String lowerCase, Extension extension) {}

    /**
     * @param names in the order in which they are tried
     */
    NameIndex(List<Extension> names) {
        named = HashMap.newHashMap(names.size());
        sorted = new ArrayList<>(names.size());
        for (var extension : names) {
            var key = ExtensionPattern.withoutFiller(extension.name());
            named.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(extension);
            sorted.add(new Entry(key.toLowerCase(Locale.ROOT), extension));
        }
        sorted.sort(Comparator.comparing(Entry::lowerCase));
    }

    /** Those of a name, in the order in which they are tried. */
    List<Extension> of(String dialled) {
        return named.getOrDefault(ExtensionPattern.withoutFiller(dialled), List.of());
    }

    /** The first that is wanted among those that begin with the digits and are longer. */
    <T> Optional<T> longer(String digits, Function<Extension, Optional<T>> wanted) {
        var beginning = ExtensionPattern.withoutFiller(digits).toLowerCase(Locale.ROOT);
        for (int i = firstAtLeast(beginning); i < sorted.size(); i++) {
            var entry = sorted.get(i);
            if (!entry.lowerCase.startsWith(beginning)) {
                return Optional.empty();
            }
            if (entry.lowerCase.length() > beginning.length()) {
                var found = wanted.apply(entry.extension);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private int firstAtLeast(String text) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).lowerCase.compareTo(text) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
