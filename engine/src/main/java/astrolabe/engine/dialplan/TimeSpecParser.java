package astrolabe.engine.dialplan;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/**
 * Reads the text of a {@link TimeSpec}. Ranges may run past the end, as in {@code fri-mon} or
 * {@code 22:00-6:00}.
 */
final class TimeSpecParser {
    static final int MINUTES = 24 * 60;
    static final int WEEKDAYS = 7;
    static final int DAYS = 31;
    static final int MONTHS = 12;

    private static final int UNREADABLE = -1;
    private static final List<String> WEEKDAY_NAMES =
            List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final List<String> MONTH_NAMES =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    private final Consumer<String> problems;

    private TimeSpecParser(Consumer<String> problems) {
        this.problems = problems;
    }

    static TimeSpec parse(String text, ZoneId local, Consumer<String> problems) {
        var parts = text.split("[,|]", -1);
        var parser = new TimeSpecParser(problems);
        return new TimeSpec(
                parser.set(part(parts, 0), "time", MINUTES, TimeSpecParser::minute),
                parser.set(part(parts, 1), "weekday", WEEKDAYS, TimeSpecParser::weekday),
                parser.set(part(parts, 2), "day of the month", DAYS, s -> number(s, DAYS) - 1),
                parser.set(part(parts, 3), "month", MONTHS, TimeSpecParser::month),
                parser.zone(part(parts, 4), local));
    }

    private static String part(String[] parts, int index) {
        return index < parts.length ? parts[index].trim() : "";
    }

    private BitSet set(String text, String what, int size, ToIntFunction<String> reader) {
        var set = new BitSet(size);
        if (text.isEmpty() || text.equals("*")) {
            set.set(0, size);
            return set;
        }
        for (var range : text.split("&", -1)) {
            var ends = range.split("-", 2);
            int from = reader.applyAsInt(ends[0].trim());
            int to = ends.length == 1 ? from : reader.applyAsInt(ends[1].trim());
            if (from < 0 || to < 0) {
                problems.accept("\"" + range.trim() + "\" is not a " + what);
            } else if (from <= to) {
                set.set(from, to + 1);
            } else {
                set.set(from, size);
                set.set(0, to + 1);
            }
        }
        return set;
    }

    private static int minute(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return UNREADABLE;
        }
        int hour = number(text.substring(0, colon), 23);
        int minute = number(text.substring(colon + 1), 59);
        return hour < 0 || minute < 0 ? UNREADABLE : hour * 60 + minute;
    }

    private static int weekday(String text) {
        return WEEKDAY_NAMES.indexOf(text.toLowerCase(Locale.ROOT));
    }

    private static int month(String text) {
        int named = MONTH_NAMES.indexOf(text.toLowerCase(Locale.ROOT));
        return named >= 0 ? named : number(text, MONTHS) - 1;
    }

    private static int number(String text, int greatest) {
        boolean digits =
                (text.length() == 1 || text.length() == 2)
                        && text.chars().allMatch(c -> c >= '0' && c <= '9');
        int value = digits ? Integer.parseInt(text) : UNREADABLE;
        return value <= greatest ? value : UNREADABLE;
    }

    private ZoneId zone(String text, ZoneId local) {
        if (text.isEmpty() || text.equals("*")) {
            return local;
        }
        try {
            return ZoneId.of(text);
        } catch (DateTimeException _) {
            problems.accept("\"" + text + "\" is not a time zone; using " + local);
            return local;
        }
    }
}
