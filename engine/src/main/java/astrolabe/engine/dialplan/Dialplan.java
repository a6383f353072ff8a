package astrolabe.engine.dialplan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All contexts, oldest first, with the global variables and options of their file. Immutable: an
 * edit gives another dialplan, and lookups need no lock. A caller without a number is an empty
 * text.
 */
public final class Dialplan {
    public static final Dialplan EMPTY =
            new Dialplan(DialplanOptions.DEFAULTS, Map.of(), List.of());

    private final DialplanOptions options;
    private final Map<String, String> globals;
    private final Map<String, Context> contexts;

    Dialplan(DialplanOptions options, Map<String, String> globals, Collection<Context> contexts) {
        this.options = options;
        this.globals = Collections.unmodifiableMap(new LinkedHashMap<>(globals));
        var byName = new LinkedHashMap<String, Context>();
        contexts.forEach(c -> byName.put(c.name(), c));
        this.contexts = Collections.unmodifiableMap(byName);
    }

    public DialplanOptions options() {
        return options;
    }

    /** The variables of {@code [globals]} as the file sets them, in its order. */
    public Map<String, String> globals() {
        return globals;
    }

    public List<Context> contexts() {
        return List.copyOf(contexts.values());
    }

    /** The order in which listings show them. */
    public List<Context> newestFirst() {
        return contexts().reversed();
    }

    public Optional<Context> context(String name) {
        return Optional.ofNullable(contexts.get(name));
    }

    /**
     * The step to run next; included contexts are searched in order where their time condition
     * holds.
     */
    public Optional<Match> find(
            String context, String extension, int priority, String caller, Instant now) {
        return find(context, extension, caller, now, e -> e.step(priority));
    }

    public boolean exists(
            String context, String extension, int priority, String caller, Instant now) {
        return find(context, extension, priority, caller, now).isPresent();
    }

    /** The step that bears a label. */
    public Optional<Match> findLabel(
            String context, String extension, String label, String caller, Instant now) {
        return find(context, extension, caller, now, e -> e.step(label));
    }

    private Optional<Match> find(
            String context, String extension, String caller, Instant now, StepChoice choice) {
        return new Search(contexts, now, context, extension)
                .first((c, searched, dialled) -> c.first(searched, dialled, caller, choice));
    }

    /** Do the digits fit an extension, or could they with more digits behind them? */
    public boolean canMatch(
            String context, String digits, int priority, String caller, Instant now) {
        return new Search(contexts, now, context, digits)
                .first((c, _, sought) -> c.canMatch(sought, priority, caller))
                .isPresent();
    }

    /** Is it worth waiting for more digits? An extension that ends in {@code !} says it is not. */
    public boolean matchesMore(
            String context, String digits, int priority, String caller, Instant now) {
        return new Search(contexts, now, context, digits)
                .first((c, _, sought) -> c.matchesMore(sought, priority, caller))
                .orElse(false);
    }

    /** Does the dial tone go on after these digits? */
    public boolean ignores(String context, String digits) {
        return context(context).filter(c -> c.ignores(digits)).isPresent();
    }

    /**
     * The hint for an extension as dialled; the hint itself may be of a pattern or an included
     * context.
     */
    public Optional<Hint> hint(String context, String extension, Instant now) {
        return find(context, extension, "", now, Extension::hint)
                .map(m -> hint(m.context(), m.extension(), m.step()));
    }

    /** Every hint, those of patterns too. */
    public List<Hint> hints() {
        return contexts.values().stream().flatMap(Dialplan::hints).toList();
    }

    private static Stream<Hint> hints(Context context) {
        return context.extensions().stream()
                .flatMap(e -> e.hint().map(h -> hint(context, e, h)).stream());
    }

    private static Hint hint(Context context, Extension extension, Step step) {
        return new Hint(
                context.name(), extension.name(), step.application(), step.data(), step.origin());
    }

    /**
     * Includes whose context is not there; the includes of others that add theirs later may be
     * among them.
     */
    public List<Include> includesOfNothing() {
        return contexts.values().stream()
                .flatMap(c -> c.includes().stream())
                .filter(i -> !contexts.containsKey(i.context()))
                .toList();
    }

    /** Adds a step, creating context and extension where they are missing. */
    public Edit add(String context, ExtensionKey key, Step step, boolean replace) {
        var holder = contexts.getOrDefault(context, Context.of(context, step.origin()));
        var extension = holder.extension(key).orElse(new Extension(key, List.of()));
        if (!replace && extension.step(step.priority()).isPresent()) {
            return new Edit.AlreadyThere();
        }
        return new Edit.Done(with(holder.with(extension.with(step))));
    }

    /** Removes an extension with all its steps. */
    public Edit remove(String context, ExtensionKey key) {
        return change(context, c -> c.extension(key).map(_ -> c.without(key)));
    }

    /** Removes one step; an extension without steps is gone. */
    public Edit remove(String context, ExtensionKey key, int priority) {
        return change(
                context,
                c ->
                        c.extension(key)
                                .filter(e -> e.step(priority).isPresent())
                                .map(e -> e.without(priority))
                                .map(e -> e.steps().isEmpty() ? c.without(key) : c.with(e)));
    }

    public Edit add(String context, Include include) {
        return extend(context, b -> b.add(include));
    }

    public Edit add(String context, IgnorePattern pattern) {
        return extend(context, b -> b.add(pattern));
    }

    public Edit add(String context, Switch added) {
        return extend(context, b -> b.add(added));
    }

    /** Removes the include whose text, time condition included, is this. */
    public Edit removeInclude(String context, String text) {
        return change(
                context,
                c -> without(c.includes(), i -> i.text().equals(text)).map(c::withIncludes));
    }

    public Edit removeIgnorePattern(String context, String text) {
        var pattern = ExtensionPattern.compile(text);
        return change(
                context,
                c ->
                        without(c.ignorePatterns(), p -> p.pattern().equals(pattern))
                                .map(c::withIgnorePatterns));
    }

    private Edit extend(String context, Predicate<ContextBuilder> addition) {
        var holder = contexts.get(context);
        if (holder == null) {
            return new Edit.NoSuchContext();
        }
        var builder = ContextBuilder.of(holder);
        return addition.test(builder)
                ? new Edit.Done(with(builder.build()))
                : new Edit.AlreadyThere();
    }

    private Edit change(String context, Function<Context, Optional<Context>> change) {
        var holder = contexts.get(context);
        if (holder == null) {
            return new Edit.NoSuchContext();
        }
        return change.apply(holder)
                .<Edit>map(c -> new Edit.Done(with(c)))
                .orElseGet(Edit.NotThere::new);
    }

    /** The list without those the condition names; empty if it names none. */
    private static <T> Optional<List<T>> without(List<T> all, Predicate<T> condition) {
        var kept = all.stream().filter(condition.negate()).toList();
        return kept.size() == all.size() ? Optional.empty() : Optional.of(kept);
    }

    /** With the context in place of the one of the same name, or as the newest. */
    public Dialplan with(Context context) {
        var changed = new LinkedHashMap<>(contexts);
        changed.put(context.name(), context);
        return new Dialplan(options, globals, changed.values());
    }

    /** With other options, all else as it is. */
    public Dialplan with(DialplanOptions other) {
        return new Dialplan(other, globals, contexts.values());
    }

    public Dialplan without(String context) {
        var changed = new LinkedHashMap<>(contexts);
        changed.remove(context);
        return new Dialplan(options, globals, changed.values());
    }

    /**
     * What a reload leaves: the fresh dialplan, and of this one everything that others than the
     * registrar put there, such as the contexts of parking lots.
     */
    public Dialplan reloaded(Dialplan fresh, String registrar) {
        return new Dialplan(
                fresh.options, fresh.globals, merged(fresh.contexts.values(), registrar));
    }

    /** With these contexts in place of all that the registrar put there before. */
    public Dialplan renewed(Collection<Context> fresh, String registrar) {
        return new Dialplan(options, globals, merged(fresh, registrar));
    }

    /**
     * Each context keeps its place: those of the registrar stand together where they stood, in
     * their own order; one that another made stays where it is, whoever adds to it.
     */
    private Collection<Context> merged(Collection<Context> fresh, String registrar) {
        var own = new LinkedHashMap<String, Context>();
        fresh.forEach(context -> own.put(context.name(), context));
        var before = new ArrayList<Context>();
        var behind = new ArrayList<Context>();
        var others = before;
        for (var context : contexts.values()) {
            boolean isOwn = context.origin().registrar().equals(registrar);
            others = isOwn ? behind : others;
            if (context.isAllOf(registrar)) {
                continue; // most are, and a large one need not be taken apart
            }
            var kept = context.keeping(o -> !o.registrar().equals(registrar));
            var renewed = own.get(context.name());
            if (renewed == null) {
                others.add(kept);
            } else if (isOwn) {
                own.put(context.name(), renewed.mergedWith(kept));
            } else {
                own.remove(context.name());
                others.add(kept.renewedWith(renewed));
            }
        }
        before.addAll(own.values());
        before.addAll(behind);
        return before;
    }
}
