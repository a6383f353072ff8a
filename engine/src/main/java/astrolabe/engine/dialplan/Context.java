package astrolabe.engine.dialplan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A named set of extensions, in the order they are tried, and what is searched when none of them
 * fits.
 */
public final class Context {
    private final String name;
    private final Origin origin;
    private final List<Extension> extensions;
    private final List<Include> includes;
    private final List<Switch> switches;
    private final List<IgnorePattern> ignorePatterns;
    private final Map<String, List<Extension>> named = new HashMap<>();
    private final List<Extension> patterns;

    Context(
            String name,
            Origin origin,
            Collection<Extension> extensions,
            List<Include> includes,
            List<Switch> switches,
            List<IgnorePattern> ignorePatterns) {
        this.name = name;
        this.origin = origin;
        this.extensions = extensions.stream().sorted().toList();
        this.includes = List.copyOf(includes);
        this.switches = List.copyOf(switches);
        this.ignorePatterns = List.copyOf(ignorePatterns);
        patterns = this.extensions.stream().filter(e -> e.pattern().isPattern()).toList();
        for (var extension : this.extensions) {
            if (!extension.pattern().isPattern()) {
                var key = ExtensionPattern.withoutFiller(extension.name());
                named.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(extension);
            }
        }
    }

    public static Context of(String name, Origin origin, Extension... extensions) {
        return new Context(name, origin, List.of(extensions), List.of(), List.of(), List.of());
    }

    public String name() {
        return name;
    }

    public Origin origin() {
        return origin;
    }

    /** Names in alphabetical order, then patterns, the more specific first. */
    public List<Extension> extensions() {
        return extensions;
    }

    public List<Include> includes() {
        return includes;
    }

    public List<Switch> switches() {
        return switches;
    }

    public List<IgnorePattern> ignorePatterns() {
        return ignorePatterns;
    }

    public Optional<Extension> extension(ExtensionKey key) {
        return extensions.stream().filter(e -> e.key().equals(key)).findFirst();
    }

    public boolean ignores(String dialled) {
        return ignorePatterns.stream().anyMatch(p -> p.pattern().matches(dialled));
    }

    /**
     * The extensions that fit, the best first; two plain loops, as every step of every call comes
     * by here.
     */
    Optional<Match> first(String dialled, String caller, StepChoice choice) {
        for (var extension :
                named.getOrDefault(ExtensionPattern.withoutFiller(dialled), List.of())) {
            if (extension.callers().accepts(caller)) {
                var step = choice.in(extension);
                if (step.isPresent()) {
                    return Optional.of(new Match(this, extension, step.get()));
                }
            }
        }
        for (var extension : patterns) {
            if (extension.pattern().matches(dialled) && extension.callers().accepts(caller)) {
                var step = choice.in(extension);
                if (step.isPresent()) {
                    return Optional.of(new Match(this, extension, step.get()));
                }
            }
        }
        return Optional.empty();
    }

    boolean canMatch(String digits, int priority, String caller) {
        return extensions.stream()
                .anyMatch(e ->
                        e.pattern().fit(digits) != ExtensionPattern.Fit.NONE
                                && e.callers().accepts(caller)
                                && e.step(priority).isPresent());
    }

    /** Whether more digits can make another extension; empty if this context does not settle it. */
    Optional<Boolean> matchesMore(String digits, int priority, String caller) {
        for (var extension : extensions) {
            if (extension.callers().accepts(caller)) {
                switch (extension.pattern().fit(digits)) {
                    case EARLY -> {
                        return Optional.of(false);
                    }
                    case BEGINNING, OPEN -> {
                        if (extension.step(priority).isPresent()) {
                            return Optional.of(true);
                        }
                    }
                    case NONE, COMPLETE -> {}
                }
            }
        }
        return Optional.empty();
    }

    Context with(Extension extension) {
        var others = extensions.stream().filter(e -> !e.key().equals(extension.key()));
        return withExtensions(Stream.concat(others, Stream.of(extension)).toList());
    }

    Context without(ExtensionKey key) {
        return withExtensions(extensions.stream().filter(e -> !e.key().equals(key)).toList());
    }

    private Context withExtensions(List<Extension> changed) {
        return new Context(name, origin, changed, includes, switches, ignorePatterns);
    }

    Context withIncludes(List<Include> changed) {
        return new Context(name, origin, extensions, changed, switches, ignorePatterns);
    }

    Context withIgnorePatterns(List<IgnorePattern> changed) {
        return new Context(name, origin, extensions, includes, switches, changed);
    }

    Context withSwitches(List<Switch> changed) {
        return new Context(name, origin, extensions, includes, changed, ignorePatterns);
    }

    /** What of it was put there by someone whom the condition accepts. */
    Context keeping(Predicate<Origin> condition) {
        var kept =
                extensions.stream()
                        .map(e -> keeping(e, condition))
                        .filter(e -> !e.steps().isEmpty())
                        .toList();
        return new Context(
                name,
                origin,
                kept,
                includes.stream().filter(i -> condition.test(i.origin())).toList(),
                switches.stream().filter(s -> condition.test(s.origin())).toList(),
                ignorePatterns.stream().filter(p -> condition.test(p.origin())).toList());
    }

    private static Extension keeping(Extension extension, Predicate<Origin> condition) {
        var steps = extension.steps().stream().filter(s -> condition.test(s.origin())).toList();
        return new Extension(extension.key(), steps);
    }

    boolean isEmpty() {
        return extensions.isEmpty()
                && includes.isEmpty()
                && switches.isEmpty()
                && ignorePatterns.isEmpty();
    }

    /** With what another of the same name has; where both have the same step, this one's stays. */
    Context mergedWith(Context other) {
        var builder = ContextBuilder.of(this);
        builder.addAll(other);
        return builder.build();
    }

    @Override
    public String toString() {
        return name;
    }
}
