package astrolabe.server.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers which addresses failed to log in of late: after some failures each further one has to
 * wait twice as long. Any thread.
 */
public final class FailedLogins {

    /** What every failed login waits, as Asterisk has it wait. */
    public static final Duration FIRST_DELAY = Duration.ofSeconds(1);

    private static final Duration LONGEST_DELAY = Duration.ofSeconds(32);
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);
    private static final int FREE = 10;
    private static final int MOST_DOUBLINGS = 5;

    /** Bounds memory; the one that failed longest ago is forgotten first. */
    private static final int MOST_ORIGINS = 10_000;

    private record Past(int failures, Instant last) {}

    private final InstantSource clock;
    private final Map<Origin, Past> records = new LinkedHashMap<>();

    public FailedLogins(InstantSource clock) {
        this.clock = clock;
    }

    /** Counts a failure and says how long its answer has to wait. */
    public synchronized Duration failed(Origin origin) {
        Instant now = clock.instant();
        Past former = records.remove(origin);
        boolean counts = former != null && !former.last().plus(FORGOTTEN_AFTER).isBefore(now);
        int failures = former != null && counts ? former.failures() + 1 : 1;
        records.put(origin, new Past(failures, now));
        if (records.size() > MOST_ORIGINS) {
            records.remove(records.keySet().iterator().next());
        }
        return delay(failures);
    }

    private static Duration delay(int failures) {
        int doublings = Math.clamp(failures - (long) FREE, 0, MOST_DOUBLINGS);
        Duration delay = FIRST_DELAY.multipliedBy(1L << doublings);
        return delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
    }

    public synchronized void succeeded(Origin origin) {
        records.remove(origin);
    }
}
