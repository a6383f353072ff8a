package astrolabe.engine.dialplan.ael;

import astrolabe.conf.ConfigSource;
import astrolabe.conf.ConfigText;
import astrolabe.conf.Problem;
import astrolabe.conf.Problems;
import astrolabe.engine.dialplan.ApplicationText;
import astrolabe.engine.dialplan.Context;
import astrolabe.engine.dialplan.ContextBuilder;
import astrolabe.engine.dialplan.IgnorePattern;
import astrolabe.engine.dialplan.Include;
import astrolabe.engine.dialplan.Proofreader;
import astrolabe.engine.dialplan.Switch;
import astrolabe.engine.dialplan.TimeSpec;
import astrolabe.engine.dialplan.Vocabulary;
import astrolabe.engine.expression.Scope;
import astrolabe.engine.expression.Substitution;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes contexts of {@code extensions.ael}. Every mistake is collected with line and column; the
 * context or macro it is in is left out, and the rest lives. Used once, by one thread.
 */
public final class AelReader {

    /** Whose the contexts are. */
    public static final String REGISTRAR = "pbx_ael";

    /** The extension at which a macro begins, in the context of its name. */
    public static final String MACRO = Translator.MACRO;

    private static final int MAX_DEPTH = 10;

    private final ConfigSource source;
    private final Scope outer;
    private final ZoneId zone;
    private final Problems problems;
    private final Map<String, ContextBuilder> contexts = new LinkedHashMap<>();
    private final Map<String, Item.Macro> macros = new LinkedHashMap<>();
    private final Map<String, String> globals = new LinkedHashMap<>();
    private final List<Statement.Call> calls = new ArrayList<>();
    private final Map<String, List<String>> texts = new HashMap<>();
    private final Proofreader proofreader;
    private int files;

    /**
     * @param source where the file and those it includes are found
     * @param outer the variables and functions that global variables may refer to
     * @param zone that of times that name none
     * @param vocabulary what can be called
     * @param problems where mistakes are told
     */
    public AelReader(
            ConfigSource source,
            Scope outer,
            ZoneId zone,
            Vocabulary vocabulary,
            Problems problems) {
        proofreader = new Proofreader(vocabulary, problems);
        this.source = source;
        this.outer = outer;
        this.zone = zone;
        this.problems = problems;
    }

    /**
     * The contexts and global variables of a file, in its order.
     *
     * @param globals as the file sets them
     */
    public record Result(List<Context> contexts, Map<String, String> globals) {}

    /**
     * A file that is missing has neither contexts nor variables; nothing when one is there but
     * cannot be read.
     */
    public Optional<Result> read(String name) {
        try {
            source.file(name).ifPresent(text -> read(text, 0));
        } catch (IOException e) {
            problems.add(Problem.error(name, 0, "cannot be read: " + e.getMessage()));
            return Optional.empty();
        }
        for (Statement.Call call : calls) {
            if (!macros.containsKey(call.macro())) {
                tell(new Mistake(call.place(), "there is no macro " + call.macro()));
            }
        }
        proofreader.tellMissing();
        return Optional.of(
                new Result(
                        contexts.values().stream().map(ContextBuilder::build).toList(),
                        new LinkedHashMap<>(globals)));
    }

    private void read(ConfigText file, int depth) {
        files++;
        texts.put(file.name(), file.text().lines().toList());
        for (Item item : new Parser(new Text(file.name(), file.text()), this::tell).items()) {
            switch (item) {
                case Item.Globals(var values) -> values.forEach(this::setGlobal);
                case Item.Macro macro -> addMacro(macro);
                case Item.Context context -> addContext(context);
                case Item.Inclusion inclusion -> include(inclusion, depth);
            }
        }
    }

    private void include(Item.Inclusion inclusion, int depth) {
        try {
            List<ConfigText> texts = source.included(inclusion.files());
            if (texts.isEmpty()) {
                tell(new Mistake(inclusion.place(), "there is no " + inclusion.files()));
            }
            for (ConfigText text : texts) {
                if (depth == MAX_DEPTH || files >= ConfigSource.MAX_FILES) {
                    tell(new Mistake(inclusion.place(), "too many files include each other"));
                    return;
                }
                read(text, depth + 1);
            }
        } catch (IOException e) {
            tell(new Mistake(inclusion.place(), "cannot be read: " + e.getMessage()));
        }
    }

    private void setGlobal(Item.Entry entry) {
        Scope scope =
                new Scope() {
                    @Override
                    public String variable(String name) {
                        String own = globals.get(name);
                        return own == null ? outer.variable(name) : own;
                    }

                    @Override
                    public String function(String name, String arguments) {
                        return outer.function(name, arguments);
                    }
                };
        Substitution substitution =
                new Substitution(scope, warning -> warn(entry.place(), warning));
        globals.put(entry.name(), substitution.expand(entry.value()));
    }

    private void addMacro(Item.Macro macro) {
        if (macros.putIfAbsent(macro.name(), macro) != null) {
            tell(new Mistake(macro.place(), "macro " + macro.name() + " is there already"));
            return;
        }
        new Translator(
                        builder(macro.name(), macro.place()),
                        true,
                        this::tell,
                        calls::add,
                        this::look)
                .macro(macro);
    }

    private ContextBuilder builder(String name, Place place) {
        return contexts.computeIfAbsent(name, _ -> new ContextBuilder(name, place.origin()));
    }

    private void addContext(Item.Context context) {
        ContextBuilder builder = builder(context.name(), context.place());
        Translator translator = new Translator(builder, false, this::tell, calls::add, this::look);
        for (Item.Member member : context.members()) {
            boolean isNew =
                    switch (member) {
                        case Item.Extension extension -> {
                            translator.extension(extension);
                            yield true;
                        }
                        case Item.Include(var place, var text) -> builder.add(include(place, text));
                        case Item.Switch(var place, var text, var evaluated) ->
                                builder.add(switchTo(place, text, evaluated));
                        case Item.IgnorePattern(var place, var text) ->
                                builder.add(IgnorePattern.of(text, place.origin()));
                    };
            if (!isNew) {
                warn(context.place(), "context " + context.name() + " has the same thing twice");
            }
        }
    }

    private Include include(Place place, String text) {
        String written = text.replace('|', ',');
        int comma = written.indexOf(',');
        if (comma < 0) {
            return Include.always(written.strip(), place.origin());
        }
        TimeSpec times =
                TimeSpec.parse(written.substring(comma + 1), zone, problem -> warn(place, problem));
        return new Include(written.substring(0, comma).strip(), times, written, place.origin());
    }

    private Switch switchTo(Place place, String text, boolean evaluated) {
        String[] parts = text.split("/", 2);
        Switch found =
                new Switch(
                        parts[0].strip(),
                        parts.length == 1 ? "" : parts[1],
                        evaluated,
                        place.origin());
        if (!found.isAvailable()) {
            warn(
                    place,
                    "switch " + found.name() + " is not available here; nothing is found there");
        }
        return found;
    }

    /** A statement may reach over lines, so that its beginning is all that can be pointed at. */
    private void look(Place place, ApplicationText step) {
        proofreader.look(step, 0, (_, text) -> warning(place, text));
    }

    private void tell(Mistake mistake) {
        Place place = mistake.place();
        problems.add(
                shown(
                        place,
                        Problem.error(
                                place.file(), place.line(), String.valueOf(mistake.getMessage()))));
    }

    private void warn(Place place, String text) {
        problems.add(warning(place, text));
    }

    private Problem warning(Place place, String text) {
        return shown(place, Problem.warning(place.file(), place.line(), text));
    }

    private Problem shown(Place place, Problem problem) {
        List<String> lines = texts.getOrDefault(place.file(), List.of());
        return problem.atColumn(place.column())
                .showing(place.line() <= lines.size() ? lines.get(place.line() - 1) : "");
    }
}
