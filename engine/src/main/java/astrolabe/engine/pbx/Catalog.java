package astrolabe.engine.pbx;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;

/**
 * Things with names of their own, found ignoring case and listed in the order of their names.
 * Thread-safe.
 */
public final class Catalog<T> {

    private final Map<String, T> entries = new ConcurrentSkipListMap<>();
    private final Function<T, String> name;

    public Catalog(Function<T, String> name) {
        this.name = name;
    }

    /** Adds entries; a name that is taken is refused. */
    public void add(List<? extends T> more) {
        for (T entry : more) {
            if (entries.putIfAbsent(key(name.apply(entry)), entry) != null) {
                throw new IllegalArgumentException(name.apply(entry) + " is declared twice");
            }
        }
    }

    /** Takes entries out; what is not in is passed over. */
    public void remove(List<? extends T> gone) {
        gone.forEach(entry -> entries.remove(key(name.apply(entry)), entry));
    }

    public Optional<T> find(String wanted) {
        return Optional.ofNullable(entries.get(key(wanted)));
    }

    public Collection<T> all() {
        return List.copyOf(entries.values());
    }

    public int size() {
        return entries.size();
    }

    private static String key(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
