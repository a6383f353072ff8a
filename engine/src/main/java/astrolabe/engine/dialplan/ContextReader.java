package astrolabe.engine.dialplan;

import astrolabe.conf.Nearest;
import astrolabe.conf.Problems;
import astrolabe.conf.Section;
import astrolabe.conf.Setting;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of one section into a context; {@code n} and {@code same} refer to the line
 * before. A line that cannot be read is reported and left out. Confined to one thread.
 */
final class ContextReader {
    private static final List<String> KEYWORDS =
            List.of("exten", "same", "include", "switch", "lswitch", "eswitch", "ignorepat");

    /** No line has set a priority yet. */
    private static final int NONE = 0;

    private final ContextBuilder context;
    private final Globals globals;
    private final ZoneId zone;
    private final Problems problems;
    private @Nullable ExtensionKey lastKey;
    private int lastPriority = NONE;

    ContextReader(ContextBuilder context, Globals globals, ZoneId zone, Problems problems) {
        this.context = context;
        this.globals = globals;
        this.zone = zone;
        this.problems = problems;
    }

    void read(Section section) {
        section.settings().forEach(this::read);
    }

    private void read(Setting line) {
        var keyword = line.key().toLowerCase(Locale.ROOT);
        switch (keyword) {
            case "exten" -> extension(line);
            case "same" -> same(line);
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

    private void extension(Setting line) {
        int comma = commaOutsideBrackets(line.value());
        var name =
                globals.expand(line, line.value().substring(0, Math.max(0, comma)).strip());
        if (name.isEmpty()) {
            skip(line, "needs an extension, a priority and an application");
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

    private void same(Setting line) {
        if (lastKey == null) {
            skip(line, "\"same\" without an \"exten\" before it");
        } else {
            step(line, lastKey, line.value());
        }
    }

    /** False if it cannot be told which priority was meant. */
    private boolean step(Setting line, ExtensionKey key, String text) {
        int comma = text.indexOf(',');
        if (comma < 0) {
            skip(line, "no application");
            return false;
        }
        var written = text.substring(0, comma).strip();
        var priority = PriorityText.parse(written);
        if (priority.isEmpty()) {
            skip(line, "\"" + written + "\" is not a priority");
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
            skip(line, "a hint without a device");
        } else {
            add(line, key, Step.hint(devices, origin(line)));
        }
    }

    private void step(Setting line, ExtensionKey key, int priority, String label, String text) {
        var application = ApplicationText.parse(text, w -> problems.warn(line, w));
        if (application.name().isEmpty()) {
            skip(line, "no application");
            return;
        }
        if (!label.isEmpty() && context.step(key, label).isPresent()) {
            problems.warn(line, "label \"" + label + "\" is taken; the first one counts");
        }
        add(
                line,
                key,
                new Step(priority, label, application.name(), application.data(), origin(line)));
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
            skip(line, "\"" + written + "\" is relative, but no priority stands before it");
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
            skip(line, "\"" + written + "\" is neither a priority nor a label of " + key);
            return NONE;
        }
        return number.get();
    }

    private void include(Setting line) {
        var text = globals.expand(line, line.value());
        var parts = text.split("[,|]", 2);
        var name = parts[0].strip();
        if (name.isEmpty()) {
            skip(line, "the context is empty");
            return;
        }
        var times =
                parts.length == 1
                        ? TimeSpec.ALWAYS
                        : TimeSpec.parse(
                                parts[1],
                                zone,
                                p -> problems.warn(line, "include => " + name + ": " + p));
        if (!context.add(new Include(name, times, text, origin(line)))) {
            problems.warn(line, "\"" + text + "\" is included already");
        }
    }

    /** Only a plain switch has its variables replaced while the file is read. */
    private void switchTo(Setting line, String keyword) {
        var text = keyword.equals("switch") ? globals.expand(line, line.value()) : line.value();
        var parts = text.split("/", 2);
        var data = parts.length == 1 ? "" : parts[1];
        var found = new Switch(parts[0].strip(), data, keyword.equals("eswitch"), origin(line));
        if (found.name().isEmpty()) {
            skip(line, "the switch is empty");
        } else if (!context.add(found)) {
            problems.warn(line, "the switch \"" + text + "\" is there already");
        }
    }

    private void ignore(Setting line) {
        var text = globals.expand(line, line.value());
        if (!context.add(IgnorePattern.of(text, origin(line)))) {
            problems.warn(line, "\"" + text + "\" is ignored already");
        }
    }

    /** Leaves the value out, since applications may be given secrets. */
    private void skip(Setting line, String reason) {
        problems.error(line, line.key() + ": " + reason + "; skipped");
    }

    private static Origin origin(Setting line) {
        return Origin.configuration(line.file(), line.line());
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
