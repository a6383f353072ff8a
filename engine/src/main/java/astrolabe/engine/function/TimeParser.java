package astrolabe.engine.function;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A format as of strptime in C, in English. */
record TimeParser(String format) {

    /** Formats that stand for others. */
    private static final Map<Character, String> SHORT =
            Map.of(
                    'c', "%a %b %e %H:%M:%S %Y",
                    'D', "%m/%d/%y",
                    'x', "%m/%d/%y",
                    'F', "%Y-%m-%d",
                    'R', "%H:%M",
                    'T', "%H:%M:%S",
                    'X', "%H:%M:%S",
                    'r', "%I:%M:%S %p");

    private static final Map<Character, String> PATTERNS =
            Map.ofEntries(
                    Map.entry('a', "EEE"),
                    Map.entry('A', "EEEE"),
                    Map.entry('b', "MMM"),
                    Map.entry('h', "MMM"),
                    Map.entry('B', "MMMM"),
                    Map.entry('d', "d"),
                    Map.entry('e', "d"),
                    Map.entry('H', "H"),
                    Map.entry('k', "H"),
                    Map.entry('I', "h"),
                    Map.entry('l', "h"),
                    Map.entry('j', "D"),
                    Map.entry('m', "M"),
                    Map.entry('M', "m"),
                    Map.entry('S', "s"),
                    Map.entry('p', "a"),
                    Map.entry('P', "a"),
                    Map.entry('z', "[xxx][xx][x]"));

    /** Nothing when the text does not fit, or says no day. */
    Optional<Instant> parse(String text, ZoneId zone) {
        try {
            TemporalAccessor parsed = formatter().parse(text.strip());
            if (parsed.isSupported(ChronoField.INSTANT_SECONDS)) {
                return Optional.of(
                        Instant.ofEpochSecond(parsed.getLong(ChronoField.INSTANT_SECONDS)));
            }
            ZonedDateTime local = LocalDate.from(parsed).atTime(time(parsed)).atZone(zone);
            return Optional.of(
                    parsed.isSupported(ChronoField.OFFSET_SECONDS)
                            ? local.toLocalDateTime()
                                    .toInstant(
                                            ZoneOffset.ofTotalSeconds(
                                                    parsed.get(ChronoField.OFFSET_SECONDS)))
                            : local.toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static LocalTime time(TemporalAccessor parsed) {
        LocalTime given = parsed.query(TemporalQueries.localTime());
        return given == null ? LocalTime.MIDNIGHT : given;
    }

    private DateTimeFormatter formatter() {
        DateTimeFormatterBuilder builder =
                new DateTimeFormatterBuilder().parseCaseInsensitive().parseLenient();
        append(builder, format);
        boolean hasHour =
                format.contains("%H")
                        || format.contains("%T")
                        || format.contains("%R")
                        || format.contains("%c")
                        || format.contains("%X");
        if (hasHour) {
            builder.parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
                    .parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0);
        }
        return builder.toFormatter(Locale.ENGLISH);
    }

    private static void append(DateTimeFormatterBuilder builder, String format) {
        int at = 0;
        while (at < format.length()) {
            boolean isField = format.charAt(at) == '%' && at + 1 < format.length();
            if (isField) {
                appendField(builder, format.charAt(at + 1));
            } else {
                builder.appendLiteral(format.charAt(at));
            }
            at += isField ? 2 : 1;
        }
    }

    private static void appendField(DateTimeFormatterBuilder builder, char c) {
        String shorthand = SHORT.get(c);
        String pattern = PATTERNS.get(c);
        if (shorthand != null) {
            append(builder, shorthand);
        } else if (c == 'y') {
            builder.appendValueReduced(ChronoField.YEAR, 2, 2, 1969); // as C has it: 69 is 1969
        } else if (c == 'Y') {
            builder.appendValue(ChronoField.YEAR, 4, 10, SignStyle.NORMAL);
        } else if (c == 's') {
            builder.appendValue(ChronoField.INSTANT_SECONDS, 1, 19, SignStyle.NORMAL);
        } else if (pattern != null) {
            builder.appendPattern(pattern);
        } else {
            builder.appendLiteral(c == 'n' || c == 't' ? ' ' : c);
        }
    }
}
