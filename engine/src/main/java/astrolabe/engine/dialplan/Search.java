package astrolabe.engine.dialplan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One walk through a context, its switches and, depth first, the contexts it includes at a moment;
 * each context is visited once.
 */
final class Search {
    /** Deeper chains of includes are a mistake. */
    static final int MAX_CONTEXTS = 512;

    private final Map<String, Context> contexts;
    private final Instant now;
    private final String start;
    private final String digits;
    private final int depth;
    private final List<Context> visited = new ArrayList<>(2);

    Search(Map<String, Context> contexts, Instant now, String start, String digits) {
        this(contexts, now, start, digits, 0);
    }

    private Search(
            Map<String, Context> contexts, Instant now, String start, String digits, int depth) {
        this.contexts = contexts;
        this.now = now;
        this.start = start;
        this.digits = digits;
        this.depth = depth;
    }

    /** Looks into one context; {@code searched} and {@code digits} are what the search is for. */
    @FunctionalInterface
    interface Probe<T> {
        Optional<T> in(Context context, String searched, String digits);
    }

    <T> Optional<T> first(Probe<T> probe) {
        return first(start, probe);
    }

    private <T> Optional<T> first(String name, Probe<T> probe) {
        var context = contexts.get(name);
        if (context == null || visited.contains(context) || visited.size() == MAX_CONTEXTS) {
            return Optional.empty();
        }
        visited.add(context);
        var found = probe.in(context, start, digits);
        for (var one : context.switches()) {
            if (found.isPresent()) {
                return found;
            }
            found = elsewhere(one, probe);
        }
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

    private <T> Optional<T> elsewhere(Switch one, Probe<T> probe) {
        if (depth == Loopback.MAX_DEPTH) {
            return Optional.empty();
        }
        return Loopback.of(one)
                .flatMap(loopback -> loopback.target(start, digits))
                .filter(to -> !to.context().equals(start) || !to.extension().equals(digits))
                .flatMap(to ->
                        new Search(contexts, now, to.context(), to.extension(), depth + 1)
                                .first(probe));
    }
}
