package astrolabe.engine.dialplan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A context while it is being read; confined to one thread. Adding what is there does nothing. */
public final class ContextBuilder {
    private final String name;
    private final Origin origin;
    private final Map<ExtensionKey, TreeMap<Integer, Step>> extensions = new LinkedHashMap<>();
    private final List<Include> includes = new ArrayList<>();
    private final List<Switch> switches = new ArrayList<>();
    private final List<IgnorePattern> ignorePatterns = new ArrayList<>();

    public ContextBuilder(String name, Origin origin) {
        this.name = name;
        this.origin = origin;
    }

    static ContextBuilder of(Context context) {
        var builder = new ContextBuilder(context.name(), context.origin());
        builder.addAll(context);
        return builder;
    }

    /** False, and nothing done, if the extension has a step of that priority. */
    public boolean add(ExtensionKey key, Step step) {
        return extensions
                        .computeIfAbsent(key, _ -> new TreeMap<>())
                        .putIfAbsent(step.priority(), step)
                == null;
    }

    /** False, and nothing done, if it is there already; so it is with what else is added. */
    public boolean add(Include include) {
        if (includes.stream().anyMatch(i -> i.text().equals(include.text()))) {
            return false;
        }
        return includes.add(include);
    }

    public boolean add(Switch added) {
        if (switches.stream().anyMatch(s -> s.text().equals(added.text()))) {
            return false;
        }
        return switches.add(added);
    }

    public boolean add(IgnorePattern pattern) {
        if (ignorePatterns.stream().anyMatch(p -> p.pattern().equals(pattern.pattern()))) {
            return false;
        }
        return ignorePatterns.add(pattern);
    }

    void addAll(Context context) {
        addExtensions(context);
        context.includes().forEach(this::add);
        context.switches().forEach(this::add);
        context.ignorePatterns().forEach(this::add);
    }

    void addExtensions(Context context) {
        for (var extension : context.extensions()) {
            extension.steps().forEach(step -> add(extension.key(), step));
        }
    }

    Optional<Step> step(ExtensionKey key, int priority) {
        return Optional.ofNullable(steps(key).get(priority));
    }

    Optional<Step> step(ExtensionKey key, String label) {
        return steps(key).values().stream().filter(s -> s.label().equals(label)).findFirst();
    }

    private Map<Integer, Step> steps(ExtensionKey key) {
        var steps = extensions.get(key);
        return steps == null ? Map.of() : steps;
    }

    public Context build() {
        var built =
                extensions.entrySet().stream()
                        .map(e -> new Extension(e.getKey(), List.copyOf(e.getValue().values())))
                        .toList();
        return new Context(name, origin, built, includes, switches, ignorePatterns);
    }
}
