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

    ContextReader(
            ContextBuilder context,
            Globals globals,
            ZoneId zone,
            Problems problems,
            Proofreader proofreader) {
        this.context = context;
        this.globals = globals;
        this.zone = zone;
        this.problems = problems;
        extensions = new ExtensionReader(context, globals, problems, proofreader);
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
            default -> unknown(line, keyword);
        }
    }

    private void unknown(Setting line, String written) {
        var words = written.split("\\s", 2);
        boolean lacksArrow = words.length > 1 && KEYWORDS.contains(words[0]);
        problems.error(
                line,
                line.keyColumn() + (lacksArrow ? words[0].length() : 0),
                lacksArrow
                        ? "\"=>\" is missing behind \"" + words[0] + "\"; the line is skipped"
                        : "unknown keyword \"%s\"%s; the line is skipped"
                                .formatted(line.key(), Nearest.hint(written, KEYWORDS)));
    }

    private void include(Setting line) {
        var text = globals.expand(line, line.value());
        var parts = text.split("[,|]", 2);
        var name = parts[0].strip();
        if (name.isEmpty()) {
            skip(problems, line, 0, "the context is empty");
            return;
        }
        var times =
                parts.length == 1
                        ? TimeSpec.ALWAYS
                        : TimeSpec.parse(
                                parts[1],
                                zone,
                                p ->
                                        problems.warn(
                                                line,
                                                line.column(line.value().indexOf(parts[1])),
                                                "include => " + name + ": " + p));
        if (!context.add(new Include(name, times, text, Origin.of(line)))) {
            problems.warn(line, line.column(0), "\"" + text + "\" is included already");
        }
    }

    /** Only a plain switch has its variables replaced while the file is read. */
    private void switchTo(Setting line, String keyword) {
        var text = keyword.equals("switch") ? globals.expand(line, line.value()) : line.value();
        var parts = text.split("/", 2);
        var data = parts.length == 1 ? "" : parts[1];
        var found = new Switch(parts[0].strip(), data, keyword.equals("eswitch"), Origin.of(line));
        if (found.name().isEmpty()) {
            skip(problems, line, 0, "the switch is empty");
        } else if (!context.add(found)) {
            problems.warn(line, line.column(0), "the switch \"" + text + "\" is there already");
        } else if (!found.isAvailable()) {
            problems.warn(
                    line,
                    line.column(0),
                    "switch " + found.name() + " is not available here; nothing is found there");
        }
    }

    private void ignore(Setting line) {
        var text = globals.expand(line, line.value());
        if (!context.add(IgnorePattern.of(text, Origin.of(line)))) {
            problems.warn(line, line.column(0), "\"" + text + "\" is ignored already");
        }
    }

    /**
     * Leaves a line out.
     *
     * @param index of the character of its value where the mistake is
     */
    static void skip(Problems problems, Setting line, int index, String reason) {
        problems.error(line, line.column(index), line.key() + ": " + reason + "; skipped");
    }
}
