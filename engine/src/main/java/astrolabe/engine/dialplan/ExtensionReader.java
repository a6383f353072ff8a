package astrolabe.engine.dialplan;

import astrolabe.conf.Problem;
import astrolabe.conf.Problems;
import astrolabe.conf.Setting;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the {@code exten} and {@code same} lines of one section; {@code n} and {@code same} refer
 * to the line before. Confined to one thread.
 */
final class ExtensionReader {
    /** No line has set a priority yet. */
    private static final int NONE = 0;

    private final ContextBuilder context;
    private final Globals globals;
    private final Problems problems;
    private final Proofreader proofreader;
    private @Nullable ExtensionKey lastKey;
    private int lastPriority = NONE;

    ExtensionReader(
            ContextBuilder context, Globals globals, Problems problems, Proofreader proofreader) {
        this.context = context;
        this.globals = globals;
        this.problems = problems;
        this.proofreader = proofreader;
    }

    /** A stretch of a line's value, without the blanks around it. */
    private record Part(Setting line, int from, int to) {

        static Part of(Setting line, int from, int to) {
            var value = line.value();
            int begin = from;
            int end = to;
            while (begin < end && Character.isWhitespace(value.charAt(begin))) {
                begin++;
            }
            while (end > begin && Character.isWhitespace(value.charAt(end - 1))) {
                end--;
            }
            return new Part(line, begin, end);
        }

        String text() {
            return line.value().substring(from, to);
        }

        boolean isEmpty() {
            return from == to;
        }

        Problem warning(int index, String text) {
            return Problem.warning(line.file(), line.line(), text)
                    .atColumn(line.column(from + index))
                    .showing(line.source().text());
        }
    }

    void exten(Setting line) {
        int comma = commaOutsideBrackets(line);
        var part = Part.of(line, 0, Math.max(0, comma));
        var name = globals.expand(line, part.text());
        if (name.isEmpty()) {
            lastKey = null;
            if (unclosedBracket(line.value()) < 0) {
                skip(part, "needs an extension, a priority and an application");
            }
            return;
        }
        proofread(part, name);
        var key = ExtensionKey.of(name);
        boolean placed = step(key, Part.of(line, comma + 1, line.value().length()));
        if (!placed && !key.equals(lastKey)) {
            lastPriority = NONE;
        }
        lastKey = key;
    }

    void same(Setting line) {
        var part = Part.of(line, 0, line.value().length());
        if (lastKey == null) {
            problems.error(
                    line, line.keyColumn(), "\"same\" without an \"exten\" before it; skipped");
        } else {
            step(lastKey, part);
        }
    }

    private void proofread(Part part, String name) {
        boolean asWritten = name.equals(part.text());
        int slash = name.indexOf('/');
        proofread(part, asWritten, 0, slash < 0 ? name : name.substring(0, slash));
        if (slash >= 0) {
            proofread(part, asWritten, slash + 1, name.substring(slash + 1));
        }
    }

    private void proofread(Part part, boolean asWritten, int begin, String pattern) {
        if (pattern.startsWith("_")) {
            PatternParser.proofread(
                    pattern.substring(1),
                    (index, text) ->
                            problems.add(part.warning(asWritten ? begin + 1 + index : 0, text)));
        }
    }

    /** False if it cannot be told which priority was meant. */
    private boolean step(ExtensionKey key, Part text) {
        int comma = text.text().indexOf(',');
        if (comma < 0) {
            skip(text, "no application");
            return false;
        }
        var written = Part.of(text.line(), text.from(), text.from() + comma);
        var priority = PriorityText.parse(written.text());
        if (priority.isEmpty()) {
            skip(written, "\"" + written.text() + "\" is not a priority");
            return false;
        }
        var rest = Part.of(text.line(), text.from() + comma + 1, text.to());
        if (priority.get().base().equalsIgnoreCase("hint")) {
            hint(key, rest);
            return true;
        }
        int number = number(written, key, priority.get());
        if (number > NONE) {
            step(written, key, number, priority.get().label(), rest);
            lastPriority = number;
        }
        return number > NONE;
    }

    private void hint(ExtensionKey key, Part devices) {
        if (devices.isEmpty()) {
            skip(devices, "a hint without a device");
        } else {
            add(devices, key, Step.hint(devices.text(), Origin.of(devices.line())));
        }
    }

    private void step(Part written, ExtensionKey key, int priority, String label, Part part) {
        var text = part.text();
        var application =
                ApplicationText.parse(text, (index, w) -> problems.add(part.warning(index, w)));
        if (application.name().isEmpty()) {
            skip(part, "no application");
            return;
        }
        if (!label.isEmpty() && context.step(key, label).isPresent()) {
            problems.add(
                    written.warning(0, "label \"" + label + "\" is taken; the first one counts"));
        }
        int dataAt = text.indexOf(application.data(), application.name().length());
        proofreader.look(application, dataAt, part::warning);
        add(
                written,
                key,
                new Step(
                        priority,
                        label,
                        application.name(),
                        application.data(),
                        Origin.of(part.line())));
    }

    private void add(Part written, ExtensionKey key, Step step) {
        var earlier = context.step(key, step.priority());
        if (earlier.isPresent()) {
            problems.add(
                    written.warning(
                            0,
                            "extension %s has %s already (%s); that one stays"
                                    .formatted(
                                            key,
                                            step.isHint()
                                                    ? "a hint"
                                                    : "priority " + step.priority(),
                                            earlier.get().origin().place())));
        } else {
            context.add(key, step);
        }
    }

    /** The priority meant, or NONE, with the reason reported. */
    private int number(Part written, ExtensionKey key, PriorityText text) {
        int base =
                switch (text.base().toLowerCase(Locale.ROOT)) {
                    case "n", "next" -> relative(written, key, text.base(), 1);
                    case "s", "same" -> relative(written, key, text.base(), 0);
                    default -> absolute(written, key, text.base());
                };
        return base == NONE ? NONE : base + text.increment();
    }

    private int relative(Part part, ExtensionKey key, String written, int step) {
        if (lastPriority == NONE) {
            skip(part, "\"" + written + "\" is relative, but no priority stands before it");
            return NONE;
        }
        if (!key.equals(lastKey)) {
            problems.add(
                    part.warning(
                            0,
                            "\"%s\" begins extension %s, which so has no priority 1"
                                    .formatted(written, key)));
        }
        return lastPriority + step;
    }

    private int absolute(Part part, ExtensionKey key, String written) {
        Optional<Integer> number =
                written.length() <= 9 && written.chars().allMatch(c -> c >= '0' && c <= '9')
                        ? Optional.of(Integer.valueOf(written))
                        : context.step(key, written).map(Step::priority);
        if (number.isEmpty() || number.get() == NONE) {
            skip(part, "\"" + written + "\" is neither a priority nor a label of " + key);
            return NONE;
        }
        return number.get();
    }

    private void skip(Part part, String reason) {
        ContextReader.skip(problems, part.line(), part.from(), reason);
    }

    /** A pattern's set may hold a comma; -1 if there is none, with an open bracket told. */
    private int commaOutsideBrackets(Setting line) {
        int brackets = 0;
        var text = line.value();
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\\' -> i++;
                case '[' -> brackets++;
                case ']' -> brackets = Math.max(0, brackets - 1);
                case ',' -> {
                    if (brackets == 0) {
                        return i;
                    }
                }
                default -> {}
            }
        }
        int open = unclosedBracket(text);
        if (open >= 0) {
            ContextReader.skip(problems, line, open, "\"[\" without \"]\"");
        }
        return -1;
    }

    /** The bracket that keeps a line from having a comma outside of brackets, or -1. */
    private static int unclosedBracket(String text) {
        int open = text.indexOf('[');
        int comma = text.indexOf(',');
        return open >= 0 && open < comma ? open : -1;
    }
}
