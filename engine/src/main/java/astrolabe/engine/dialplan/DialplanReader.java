package astrolabe.engine.dialplan;

import astrolabe.conf.ConfigFile;
import astrolabe.conf.Problems;
import astrolabe.conf.Section;
import astrolabe.conf.SectionReader;
import astrolabe.engine.expression.Scope;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes a dialplan of {@code extensions.conf}. Every problem is collected with its place; what
 * cannot be read is left out, and the rest lives.
 */
public final class DialplanReader {
    private static final String GENERAL = "general";
    private static final String GLOBALS = "globals";

    private final Scope outer;
    private final ZoneId zone;
    private final Vocabulary vocabulary;

    /**
     * The scope holds the global variables and functions that names, includes and globals may refer
     * to beyond the file's own; the zone is that of times that name none.
     */
    public DialplanReader(Scope outer, ZoneId zone) {
        this(outer, zone, Vocabulary.ANY);
    }

    /**
     * One that tells of what is called and not there.
     *
     * @param vocabulary what is there
     */
    public DialplanReader(Scope outer, ZoneId zone, Vocabulary vocabulary) {
        this.outer = outer;
        this.zone = zone;
        this.vocabulary = vocabulary;
    }

    public Dialplan read(ConfigFile file, Problems problems) {
        var options = DialplanOptions.DEFAULTS;
        var globals = new Globals(outer, problems);
        var contexts = new LinkedHashMap<String, ContextBuilder>();
        var proofreader = new Proofreader(vocabulary, problems);
        for (var section : file.all(GENERAL)) {
            options = options(section, problems);
        }
        for (var section : file.all(GLOBALS)) {
            section.settings().forEach(globals::set);
        }
        for (var section : file.sections()) {
            if (section.name().isBlank()) {
                problems.error(section, "a context without a name is skipped");
            } else if (!isReserved(section.name())) {
                var builder = builder(section, contexts);
                new ContextReader(builder, globals, zone, problems, proofreader).read(section);
            }
        }
        proofreader.tellMissing();
        var built = contexts.values().stream().map(ContextBuilder::build).toList();
        return new Dialplan(options, globals.values(), built);
    }

    private static boolean isReserved(String name) {
        return name.equalsIgnoreCase(GENERAL) || name.equalsIgnoreCase(GLOBALS);
    }

    /** Sections of one name make one context. */
    private static ContextBuilder builder(Section section, Map<String, ContextBuilder> contexts) {
        return contexts.computeIfAbsent(
                section.name(),
                name ->
                        new ContextBuilder(
                                name, Origin.configuration(section.file(), section.line())));
    }

    private static DialplanOptions options(Section section, Problems problems) {
        var defaults = DialplanOptions.DEFAULTS;
        var reader = new SectionReader(section, problems);
        var options =
                new DialplanOptions(
                        reader.bool("static", defaults.permanent()),
                        reader.bool("writeprotect", defaults.writeProtected()),
                        reader.bool("autofallthrough", defaults.autoFallThrough()),
                        reader.bool("clearglobalvars", defaults.clearGlobals()),
                        reader.bool("extenpatternmatchnew", defaults.fastPatterns()),
                        reader.text("userscontext", defaults.usersContext()));
        reader.ignore("priorityjumping");
        reader.unknown();
        return options;
    }
}
