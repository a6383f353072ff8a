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

    /** An attachment that a channel may pass on to those that it dials. */
    public interface Heritable {

        /** Puts what is passed on, if anything, into the attachments of a dialled channel. */
        void passTo(Attachments child);
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

    /** Gives a dialled channel, which has not begun yet, what it is to have of these. */
    public void passTo(Attachments child) {
        for (Object value : values.values()) {
            if (value instanceof Heritable heritable) {
                heritable.passTo(child);
            }
        }
    }

    public void remove(Key<?> key) {
        values.remove(key);
    }
}
