package astrolabe.engine.dialplan;

import java.util.Collection;
import java.util.List;
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
    private final NameIndex names;
    private final PatternTree patterns;

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
        int firstPattern = firstPattern(this.extensions);
        names = new NameIndex(this.extensions.subList(0, firstPattern));
        patterns = new PatternTree(this.extensions.subList(firstPattern, this.extensions.size()));
    }

    private static int firstPattern(List<Extension> sorted) {
        int first = 0;
        while (first < sorted.size() && !sorted.get(first).pattern().isPattern()) {
            first++;
        }
        return first;
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

    /** The step of the best extension that fits and has it. */
    Optional<Match> first(String searched, String dialled, String caller, StepChoice choice) {
        for (var extension : names.of(dialled)) {
            var found = match(extension, searched, dialled, caller, choice);
            if (found.isPresent()) {
                return found;
            }
        }
        return patterns.fitting(
                dialled, (extension, _) -> match(extension, searched, dialled, caller, choice));
    }

    private Optional<Match> match(
            Extension extension,
            String searched,
            String dialled,
            String caller,
            StepChoice choice) {
        return extension.callers().accepts(caller)
                ? choice.in(extension)
                        .map(step -> new Match(this, extension, step, searched, dialled))
                : Optional.empty();
    }

    /** Present if the digits fit an extension, or could with more of them. */
    Optional<Boolean> canMatch(String digits, int priority, String caller) {
        for (var extension : names.of(digits)) {
            if (isFor(extension, priority, caller)) {
                return Optional.of(true);
            }
        }
        return names.longer(digits, e -> trueIf(isFor(e, priority, caller)))
                .or(() -> patterns.possible(digits, (e, _) -> trueIf(isFor(e, priority, caller))));
    }

    private static boolean isFor(Extension extension, int priority, String caller) {
        return extension.callers().accepts(caller) && extension.step(priority).isPresent();
    }

    private static Optional<Boolean> trueIf(boolean condition) {
        return condition ? Optional.of(true) : Optional.empty();
    }

    /** Whether more digits can make another extension; empty if this context does not settle it. */
    Optional<Boolean> matchesMore(String digits, int priority, String caller) {
        return names.longer(digits, e -> trueIf(isFor(e, priority, caller)))
                .or(() -> patterns.possible(digits, (e, fit) -> more(e, fit, priority, caller)));
    }

    private static Optional<Boolean> more(
            Extension extension, ExtensionPattern.Fit fit, int priority, String caller) {
        return switch (fit) {
            case EARLY ->
                    extension.callers().accepts(caller) ? Optional.of(false) : Optional.empty();
            case BEGINNING, OPEN -> trueIf(isFor(extension, priority, caller));
            case NONE, COMPLETE -> Optional.empty();
        };
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

    /** Whether all of it was put there under one name. */
    boolean isAllOf(String registrar) {
        return extensions.stream()
                        .flatMap(e -> e.steps().stream())
                        .allMatch(s -> s.origin().registrar().equals(registrar))
                && includes.stream().allMatch(i -> i.origin().registrar().equals(registrar))
                && switches.stream().allMatch(s -> s.origin().registrar().equals(registrar))
                && ignorePatterns.stream().allMatch(p -> p.origin().registrar().equals(registrar));
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

    /**
     * With what another of the same name has, behind what is searched after this one's extensions;
     * where both have the same step, the other's stays.
     */
    Context renewedWith(Context other) {
        var builder = new ContextBuilder(name, origin);
        builder.addExtensions(other);
        builder.addAll(this);
        builder.addAll(other);
        return builder.build();
    }

    @Override
    public String toString() {
        return name;
    }
}
