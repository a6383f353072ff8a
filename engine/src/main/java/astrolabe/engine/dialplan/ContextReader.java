package astrolabe.engine.dialplan;

import astrolabe.conf.Nearest;
import astrolabe.conf.Problems;
import astrolabe.conf.Section;
import astrolabe.conf.Setting;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * Reads the lines of one section into a context. A line that cannot be read is reported and left
 * out. Confined to one thread.
 */
final class ContextReader {
    private static final List<String> KEYWORDS =
            List.of("exten", "same", "include", "switch", "lswitch", "eswitch", "ignorepat");

    private final ContextBuilder context;
    private final Globals globals;
    private final ZoneId zone;
    private final Problems problems;
    private final ExtensionReader extensions;

    ContextReader(ContextBuilder context, Globals globals, ZoneId zone, Problems problems) {
        this.context = context;
        this.globals = globals;
        this.zone = zone;
        this.problems = problems;
        extensions = new ExtensionReader(context, globals, problems);
    }

    void read(Section section) {
        section.settings().forEach(this::read);
    }

    private void read(Setting line) {
        var keyword = line.key().toLowerCase(Locale.ROOT);
        switch (keyword) {
            case "exten" -> extensions.exten(line);
            case "same" -> extensions.same(line);
            case "include" -> include(line);
            case "switch", "lswitch", "eswitch" -> switchTo(line, keyword);
            case "ignorepat" -> ignore(line);
            default ->
                    problems.error(
                            line,
                            "unknown keyword \"%s\"%s; the line is skipped"
                                    .formatted(line.key(), Nearest.hint(keyword, KEYWORDS)));
        }
    }

    private void include(Setting line) {
        var text = globals.expand(line, line.value());
        var parts = text.split("[,|]", 2);
        var name = parts[0].strip();
        if (name.isEmpty()) {
            skip(problems, line, "the context is empty");
            return;
        }
        var times =
                parts.length == 1
                        ? TimeSpec.ALWAYS
                        : TimeSpec.parse(
                                parts[1],
                                zone,
                                p -> problems.warn(line, "include => " + name + ": " + p));
        if (!context.add(new Include(name, times, text, Origin.of(line)))) {
            problems.warn(line, "\"" + text + "\" is included already");
        }
    }

    /** Only a plain switch has its variables replaced while the file is read. */
    private void switchTo(Setting line, String keyword) {
        var text = keyword.equals("switch") ? globals.expand(line, line.value()) : line.value();
        var parts = text.split("/", 2);
        var data = parts.length == 1 ? "" : parts[1];
        var found = new Switch(parts[0].strip(), data, keyword.equals("eswitch"), Origin.of(line));
        if (found.name().isEmpty()) {
            skip(problems, line, "the switch is empty");
        } else if (!context.add(found)) {
            problems.warn(line, "the switch \"" + text + "\" is there already");
        } else if (!found.isAvailable()) {
            problems.warn(
                    line,
                    "switch " + found.name() + " is not available here; nothing is found there");
        }
    }

    private void ignore(Setting line) {
        var text = globals.expand(line, line.value());
        if (!context.add(IgnorePattern.of(text, Origin.of(line)))) {
            problems.warn(line, "\"" + text + "\" is ignored already");
        }
    }

    /** Leaves the value out, since applications may be given secrets. */
    static void skip(Problems problems, Setting line, String reason) {
        problems.error(line, line.key() + ": " + reason + "; skipped");
    }
}
