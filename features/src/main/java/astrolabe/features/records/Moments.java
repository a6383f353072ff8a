package astrolabe.features.records;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as columns of each kind have them. */
final class Moments {

    /** To the second. */
    static final DateTimeFormatter SECONDS = format("uuuu-MM-dd HH:mm:ss");

    /** To the millionth of a second. */
    static final DateTimeFormatter MICROS = format("uuuu-MM-dd HH:mm:ss.SSSSSS");

    private static final DateTimeFormatter OFFSET = format("xxx");
    private static final int NANOS_OF_MICRO = 1000;

    private Moments() {}

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    }

    /** Seconds since 1970, with the millionths of a second. */
    static String sinceEpoch(Instant moment) {
        return "%d.%06d".formatted(moment.getEpochSecond(), moment.getNano() / NANOS_OF_MICRO);
    }

    static String text(Instant moment, Column.Kind kind, ZoneId zone, DateTimeFormatter format) {
        var local = moment.atZone(zone);
        return switch (kind) {
            case WHOLE_NUMBER -> Long.toString(moment.getEpochSecond());
            case NUMBER -> sinceEpoch(moment);
            case TEXT, TIME -> format.format(local);
            case ZONED_TIME -> format.format(local) + OFFSET.format(local);
        };
    }
}
