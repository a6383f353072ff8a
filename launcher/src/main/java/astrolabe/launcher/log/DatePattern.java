package astrolabe.launcher.log;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/**
 * How {@code dateformat} has times written: as strftime in C, in English, and {@code %3q} for
 * thousandths of the second. Translated once; thread-safe.
 */
final class DatePattern {

    private final String text;
    private final DateTimeFormatter formatter;

    DatePattern(String text, ZoneId zone) {
        this.text = text;
        this.formatter =
                append(text, new DateTimeFormatterBuilder())
                        .toFormatter(Locale.ENGLISH)
                        .withZone(zone);
    }

    String print(Instant time) {
        return formatter.format(time);
    }

    @Override
    public String toString() {
        return text;
    }

    private static DateTimeFormatterBuilder append(String text, DateTimeFormatterBuilder to) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c != '%' || at + 1 == text.length()) {
                to.appendLiteral(c);
                continue;
            }
            char field = text.charAt(++at);
            if (field >= '1' && field <= '9' && text.startsWith("q", at + 1)) {
                int digits = field - '0';
                to.appendFraction(ChronoField.NANO_OF_SECOND, digits, digits, false);
                at++;
            } else {
                append(field, to);
            }
        }
        return to;
    }

    private static void append(char field, DateTimeFormatterBuilder to) {
        switch (field) {
            case 'a' -> to.appendText(ChronoField.DAY_OF_WEEK, TextStyle.SHORT);
            case 'A' -> to.appendText(ChronoField.DAY_OF_WEEK, TextStyle.FULL);
            case 'b', 'h' -> to.appendText(ChronoField.MONTH_OF_YEAR, TextStyle.SHORT);
            case 'B' -> to.appendText(ChronoField.MONTH_OF_YEAR, TextStyle.FULL);
            case 'c' -> append("%a %b %e %H:%M:%S %Y", to);
            case 'd' -> to.appendValue(ChronoField.DAY_OF_MONTH, 2);
            case 'D', 'x' -> append("%m/%d/%y", to);
            case 'e' -> to.padNext(2).appendValue(ChronoField.DAY_OF_MONTH);
            case 'F' -> append("%Y-%m-%d", to);
            case 'H' -> to.appendValue(ChronoField.HOUR_OF_DAY, 2);
            case 'I' -> to.appendValue(ChronoField.CLOCK_HOUR_OF_AMPM, 2);
            case 'j' -> to.appendValue(ChronoField.DAY_OF_YEAR, 3);
            case 'k' -> to.padNext(2).appendValue(ChronoField.HOUR_OF_DAY);
            case 'l' -> to.padNext(2).appendValue(ChronoField.CLOCK_HOUR_OF_AMPM);
            case 'm' -> to.appendValue(ChronoField.MONTH_OF_YEAR, 2);
            case 'M' -> to.appendValue(ChronoField.MINUTE_OF_HOUR, 2);
            case 'p' -> to.appendText(ChronoField.AMPM_OF_DAY);
            case 'q' -> to.appendFraction(ChronoField.NANO_OF_SECOND, 3, 3, false);
            case 'r' -> append("%I:%M:%S %p", to);
            case 'R' -> append("%H:%M", to);
            case 's' -> to.appendValue(ChronoField.INSTANT_SECONDS);
            case 'S' -> to.appendValue(ChronoField.SECOND_OF_MINUTE, 2);
            case 'T', 'X' -> append("%H:%M:%S", to);
            case 'y' -> to.appendValueReduced(ChronoField.YEAR, 2, 2, 2000);
            case 'Y' -> to.appendValue(ChronoField.YEAR);
            case 'z' -> to.appendOffset("+HHMM", "+0000");
            case 'Z' -> to.appendZoneText(TextStyle.SHORT);
            case '%' -> to.appendLiteral('%');
            default -> to.appendLiteral('%').appendLiteral(field);
        }
    }
}
