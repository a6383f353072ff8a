package astrolabe.server.http;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The present time as headers have it, written out once a second. Any thread. */
public final class HttpDate {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private record Written(long second, String text) {}

    private final InstantSource clock;
    private volatile Written last = new Written(Long.MIN_VALUE, "");

    public HttpDate(InstantSource clock) {
        this.clock = clock;
    }

    public String now() {
        long second = clock.instant().getEpochSecond();
        Written known = last;
        if (known.second() != second) {
            known = new Written(second, of(Instant.ofEpochSecond(second)));
            last = known;
        }
        return known.text();
    }

    /** A time as headers have it. */
    public static String of(Instant instant) {
        return FORMAT.format(instant);
    }
}
