package astrolabe.conformance;

import java.time.Duration;

/**
 * How long a replay waits: {@code patience} for a packet that is due, {@code hurry} once one has
 * failed to come (the rest is likely to be wrong too), and {@code settle} before the client speaks
 * again, so that a packet too many is seen where it belongs.
 */
public record Pace(Duration patience, Duration hurry, Duration settle) {

    public static final Pace RECORDED =
            new Pace(Duration.ofSeconds(10), Duration.ofSeconds(2), Duration.ofMillis(60));
}
