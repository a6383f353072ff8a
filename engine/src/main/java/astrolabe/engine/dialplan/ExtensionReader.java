package astrolabe.engine.dialplan;

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
    private @Nullable ExtensionKey lastKey;
    private int lastPriority = NONE;

    ExtensionReader(ContextBuilder context, Globals globals, Problems problems) {
        this.context = context;
        this.globals = globals;
        this.problems = problems;
    }

    void exten(Setting line) {
        int comma = commaOutsideBrackets(line.value());
        var name = globals.expand(line, line.value().substring(0, Math.max(0, comma)).strip());
        if (name.isEmpty()) {
            ContextReader.skip(problems, line, "needs an extension, a priority and an application");
            lastKey = null;
            return;
        }
        var key = ExtensionKey.of(name);
        boolean placed = step(line, key, line.value().substring(comma + 1));
        if (!placed && !key.equals(lastKey)) {
            lastPriority = NONE;
        }
        lastKey = key;
    }

    void same(Setting line) {
        if (lastKey == null) {
            ContextReader.skip(problems, line, "\"same\" without an \"exten\" before it");
        } else {
            step(line, lastKey, line.value());
        }
    }

    /** False if it cannot be told which priority was meant. */
    private boolean step(Setting line, ExtensionKey key, String text) {
        int comma = text.indexOf(',');
        if (comma < 0) {
            ContextReader.skip(problems, line, "no application");
            return false;
        }
        var written = text.substring(0, comma).strip();
        var priority = PriorityText.parse(written);
        if (priority.isEmpty()) {
            ContextReader.skip(problems, line, "\"" + written + "\" is not a priority");
            return false;
        }
        var rest = text.substring(comma + 1).strip();
        if (priority.get().base().equalsIgnoreCase("hint")) {
            hint(line, key, rest);
            return true;
        }
        int number = number(line, key, priority.get());
        if (number > NONE) {
            step(line, key, number, priority.get().label(), rest);
            lastPriority = number;
        }
        return number > NONE;
    }

    private void hint(Setting line, ExtensionKey key, String devices) {
        if (devices.isEmpty()) {
            ContextReader.skip(problems, line, "a hint without a device");
        } else {
            add(line, key, Step.hint(devices, Origin.of(line)));
        }
    }

    private void step(Setting line, ExtensionKey key, int priority, String label, String text) {
        var application = ApplicationText.parse(text, w -> problems.warn(line, w));
        if (application.name().isEmpty()) {
            ContextReader.skip(problems, line, "no application");
            return;
        }
        if (!label.isEmpty() && context.step(key, label).isPresent()) {
            problems.warn(line, "label \"" + label + "\" is taken; the first one counts");
        }
        add(
                line,
                key,
                new Step(priority, label, application.name(), application.data(), Origin.of(line)));
    }

    private void add(Setting line, ExtensionKey key, Step step) {
        var earlier = context.step(key, step.priority());
        if (earlier.isPresent()) {
            problems.warn(
                    line,
                    "extension %s has %s already (%s); that one stays"
                            .formatted(
                                    key,
                                    step.isHint() ? "a hint" : "priority " + step.priority(),
                                    earlier.get().origin().place()));
        } else {
            context.add(key, step);
        }
    }

    /** The priority meant, or NONE, with the reason reported. */
    private int number(Setting line, ExtensionKey key, PriorityText text) {
        int base =
                switch (text.base().toLowerCase(Locale.ROOT)) {
                    case "n", "next" -> relative(line, key, text.base(), 1);
                    case "s", "same" -> relative(line, key, text.base(), 0);
                    default -> absolute(line, key, text.base());
                };
        return base == NONE ? NONE : base + text.increment();
    }

    private int relative(Setting line, ExtensionKey key, String written, int step) {
        if (lastPriority == NONE) {
            ContextReader.skip(
                    problems,
                    line,
                    "\"" + written + "\" is relative, but no priority stands before it");
            return NONE;
        }
        if (!key.equals(lastKey)) {
            problems.warn(
                    line,
                    "\"%s\" begins extension %s, which so has no priority 1"
                            .formatted(written, key));
        }
        return lastPriority + step;
    }

    private int absolute(Setting line, ExtensionKey key, String written) {
        Optional<Integer> number =
                written.length() <= 9 && written.chars().allMatch(c -> c >= '0' && c <= '9')
                        ? Optional.of(Integer.valueOf(written))
                        : context.step(key, written).map(Step::priority);
        if (number.isEmpty() || number.get() == NONE) {
            ContextReader.skip(
                    problems,
                    line,
                    "\"" + written + "\" is neither a priority nor a label of " + key);
            return NONE;
        }
        return number.get();
    }

    /** A pattern's set may hold a comma. */
    private static int commaOutsideBrackets(String text) {
        int brackets = 0;
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
        return -1;
    }
}
