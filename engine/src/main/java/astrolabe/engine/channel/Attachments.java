package astrolabe.engine.channel;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What features keep with a channel, each under a key of its own. Touched by the channel's owner
 * only.
 */
public final class Attachments {

    /** Names a kind of attachment; compared by identity, so a feature holds it in a constant. */
    public static final class Key<T> {
        private final Class<T> type;

        public Key(Class<T> type) {
            this.type = type;
        }
    }

    private final Map<Key<?>, Object> values = new HashMap<>();

    public <T> Optional<T> find(Key<T> key) {
        return Optional.ofNullable(values.get(key)).map(key.type::cast);
    }

    public <T> T of(Key<T> key, Supplier<T> initial) {
        return key.type.cast(values.computeIfAbsent(key, _ -> initial.get()));
    }

    public <T> void put(Key<T> key, T value) {
        values.put(key, value);
    }

    public void remove(Key<?> key) {
        values.remove(key);
    }
}
