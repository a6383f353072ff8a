package astrolabe.engine.function;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** A format as of strftime in C, in English; {@code %3q} are thousandths of the second. */
record TimeFormat(String text) {

    private static final Pattern FIELD = Pattern.compile("(?s)%(?:([1-9])q|.)");

    String print(ZonedDateTime time) {
        StringBuilder printed = new StringBuilder();
        int from = 0;
        Matcher field = FIELD.matcher(text);
        while (field.find()) {
            printed.append(text, from, field.start());
            String digits = field.group(1);
            printed.append(
                    digits == null
                            ? field(text.charAt(field.end() - 1), time)
                            : fraction(time, digits.charAt(0) - '0'));
            from = field.end();
        }
        printed.append(text.substring(from));
        return printed.toString();
    }

    private static String fraction(ZonedDateTime time, int digits) {
        return String.format(Locale.ROOT, "%09d", time.getNano()).substring(0, digits);
    }

    private static String field(char c, ZonedDateTime time) {
        return switch (c) {
            case 'a' -> pattern("EEE", time);
            case 'A' -> pattern("EEEE", time);
            case 'b', 'h' -> pattern("MMM", time);
            case 'B' -> pattern("MMMM", time);
            case 'c' -> of("%a %b %e %H:%M:%S %Y", time);
            case 'C' -> two(Math.floorDiv(time.getYear(), 100));
            case 'd' -> two(time.getDayOfMonth());
            case 'D', 'x' -> of("%m/%d/%y", time);
            case 'e' -> blank(time.getDayOfMonth());
            case 'F' -> of("%Y-%m-%d", time);
            case 'g' -> two(time.get(IsoFields.WEEK_BASED_YEAR) % 100);
            case 'G' -> Integer.toString(time.get(IsoFields.WEEK_BASED_YEAR));
            case 'H' -> two(time.getHour());
            case 'I' -> two(twelve(time));
            case 'j' -> String.format(Locale.ROOT, "%03d", time.getDayOfYear());
            case 'k' -> blank(time.getHour());
            case 'l' -> blank(twelve(time));
            case 'm' -> two(time.getMonthValue());
            case 'M' -> two(time.getMinute());
            case 'n' -> "\n";
            case 'p' -> time.getHour() < 12 ? "AM" : "PM";
            case 'P' -> time.getHour() < 12 ? "am" : "pm";
            case 'q' -> fraction(time, 3);
            case 'r' -> of("%I:%M:%S %p", time);
            case 'R' -> of("%H:%M", time);
            case 's' -> Long.toString(time.toEpochSecond());
            case 'S' -> two(time.getSecond());
            case 't' -> "\t";
            case 'T', 'X' -> of("%H:%M:%S", time);
            case 'u' -> Integer.toString(time.getDayOfWeek().getValue());
            case 'U' -> two((time.getDayOfYear() + 6 - time.getDayOfWeek().getValue() % 7) / 7);
            case 'V' -> two(time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case 'w' -> Integer.toString(time.getDayOfWeek().getValue() % 7);
            case 'W' ->
                    two((time.getDayOfYear() + 6 - (time.getDayOfWeek().getValue() + 6) % 7) / 7);
            case 'y' -> two(Math.floorMod(time.getYear(), 100));
            case 'Y' -> Integer.toString(time.getYear());
            case 'z' -> pattern("xx", time);
            case 'Z' -> pattern("zzz", time);
            case '%' -> "%";
            default -> "%" + c;
        };
    }

    private static String of(String format, ZonedDateTime time) {
        return new TimeFormat(format).print(time);
    }

    private static String pattern(String pattern, ZonedDateTime time) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(time);
    }

    private static int twelve(ZonedDateTime time) {
        return (time.getHour() + 11) % 12 + 1;
    }

    private static String two(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }

    private static String blank(int number) {
        return String.format(Locale.ROOT, "%2d", number);
    }
}
