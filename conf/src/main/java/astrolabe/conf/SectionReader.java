package astrolabe.conf;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Reads a section's settings as typed values: a bad value is reported and the default kept, the
 * last of several counts, and {@link #unknown} reports what nobody asked for; confined to one
 * thread.
 */
public final class SectionReader {
    private static final int MAX_PORT = 65_535;

    private final Section section;
    private final Problems problems;
    private final Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    public SectionReader(Section section, Problems problems) {
        this.section = section;
        this.problems = problems;
    }

    public boolean bool(String key, boolean byDefault) {
        return value(key, byDefault, Truth::of, "not yes or no", byDefault ? "yes" : "no");
    }

    public int integer(String key, int byDefault, int min, int max) {
        return value(
                key,
                byDefault,
                text -> integer(text).filter(n -> n >= min && n <= max),
                "not a number from " + min + " to " + max,
                Integer.toString(byDefault));
    }

    public int port(String key, int byDefault) {
        return value(
                key,
                byDefault,
                text -> integer(text).filter(n -> n > 0 && n <= MAX_PORT),
                "not a port",
                Integer.toString(byDefault));
    }

    /**
     * A number of {@code unit}, or one followed by {@code ms}, {@code s}, {@code m}, {@code h} or
     * {@code d}.
     */
    public Duration duration(String key, Duration byDefault, ChronoUnit unit) {
        return value(
                key,
                byDefault,
                text -> DurationText.parse(text, unit),
                "not a duration",
                DurationText.print(byDefault, unit));
    }

    public String text(String key, String byDefault) {
        return text(key).orElse(byDefault);
    }

    public Optional<String> text(String key) {
        return last(key).map(Setting::value);
    }

    /**
     * The comma-separated words of the last such setting, blanks around them and empty ones left
     * out.
     */
    public List<String> list(String key) {
        return text(key).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::trim)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    public Path path(String key, Path byDefault) {
        return value(key, byDefault, SectionReader::path, "not a path", byDefault.toString());
    }

    /**
     * One of an enum's constants, whose names are written in any case, with {@code -} or {@code _}.
     */
    public <E extends Enum<E>> E choice(String key, E byDefault) {
        var constants = List.of(byDefault.getDeclaringClass().getEnumConstants());
        var labels = constants.stream().map(SectionReader::label).toList();
        return value(
                key,
                byDefault,
                text -> constants.stream().filter(c -> label(c).equals(label(text))).findFirst(),
                "not one of " + String.join(", ", labels),
                label(byDefault));
    }

    /** All settings of this key, in order. */
    public List<Setting> repeated(String key) {
        known.add(key);
        return section.all(key);
    }

    /** A value of any kind; {@code complaint} completes "value: … ; using {@code shown}". */
    public <T> T value(
            String key,
            T byDefault,
            Function<String, Optional<T>> parse,
            String complaint,
            String shown) {
        var setting = last(key);
        if (setting.isEmpty()) {
            return byDefault;
        }
        var value = parse.apply(setting.get().value());
        if (value.isEmpty()) {
            problems.warn(setting.get(), said(setting.get()) + complaint + "; using " + shown);
        }
        return value.orElse(byDefault);
    }

    /** Names keys that are understood but have no effect here, so that nobody is warned of them. */
    public void ignore(String... keys) {
        known.addAll(List.of(keys));
    }

    /** Warns once of each key that nobody asked for; called when everything has been read. */
    public void unknown() {
        var warned = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (var setting : section.settings()) {
            var key = setting.key();
            if (!known.contains(key) && warned.add(key)) {
                var hint = Nearest.hint(key, known);
                problems.warn(setting, "unknown setting \"" + Excerpt.of(key) + "\"" + hint);
            }
        }
    }

    private Optional<Setting> last(String key) {
        known.add(key);
        return section.last(key);
    }

    private static String said(Setting setting) {
        return setting.key() + " = " + Excerpt.of(setting.value()) + ": ";
    }

    private static Optional<Integer> integer(String text) {
        try {
            return Optional.of(Integer.valueOf(text));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static Optional<Path> path(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    private static String label(Enum<?> constant) {
        return label(constant.name());
    }

    private static String label(String text) {
        return text.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
