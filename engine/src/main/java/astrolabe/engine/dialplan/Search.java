package astrolabe.engine.dialplan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One walk through a context and, depth first, those it includes at a moment; each context is
 * visited once.
 */
final class Search {
    /** Deeper chains of includes are a mistake. */
    static final int MAX_CONTEXTS = 512;

    private final Map<String, Context> contexts;
    private final Instant now;
    private final List<Context> visited = new ArrayList<>(2);

    Search(Map<String, Context> contexts, Instant now) {
        this.contexts = contexts;
        this.now = now;
    }

    <T> Optional<T> first(String name, Function<Context, Optional<T>> probe) {
        var context = contexts.get(name);
        if (context == null || visited.contains(context) || visited.size() == MAX_CONTEXTS) {
            return Optional.empty();
        }
        visited.add(context);
        var found = probe.apply(context);
        for (var include : context.includes()) {
            if (found.isPresent()) {
                return found;
            }
            if (include.appliesAt(now)) {
                found = first(include.context(), probe);
            }
        }
        return found;
    }
}
