package astrolabe.server.session;

import astrolabe.manager.Action;
import astrolabe.manager.Spec;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All actions by name; case does not count. Immutable. */
public final class ActionRegistry {

    /** An action with its declaration, which is asked for once only. */
    record Found(Spec spec, Action action) {}

    private final Map<String, Found> entries = new TreeMap<>();

    /**
     * A registry of these actions.
     *
     * @throws IllegalArgumentException when a name is declared twice or a declaration is incomplete
     */
    public ActionRegistry(Collection<Action> actions) {
        for (Action action : actions) {
            Spec spec = action.spec();
            if (!spec.isComplete()) {
                throw new IllegalArgumentException(
                        spec.name() + " must say what it is and who may call it");
            }
            if (entries.putIfAbsent(key(spec.name()), new Found(spec, action)) != null) {
                throw new IllegalArgumentException(spec.name() + " is declared twice");
            }
        }
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    Optional<Found> find(String name) {
        return Optional.ofNullable(entries.get(key(name)));
    }

    public Optional<Spec> spec(String name) {
        return find(name).map(Found::spec);
    }

    /** All declarations, sorted by name ignoring case. */
    public List<Spec> specs() {
        return entries.values().stream().map(Found::spec).toList();
    }
}
