package astrolabe.sip.transaction;

import java.time.Duration;

/**
 * The timers of RFC 3261 appendix A.
 *
 * @param t1 the estimated time to a peer and back
 * @param t2 the longest time between repetitions
 * @param t4 the longest time that a message stays in the network
 * @param timeout how long a request is tried: timers B, F, H, J, L, M; 64·T1 unless set otherwise
 */
public record Timing(Duration t1, Duration t2, Duration t4, Duration timeout) {

    public static final Timing USUAL = of(Duration.ofMillis(500));

    /** Timer D: as long as a peer may repeat its refusal. */
    static final Duration REFUSAL_REPEATS = Duration.ofSeconds(32);

    /** When nobody knows yet what to say to an INVITE, it is told to wait (section 17.2.1). */
    static final Duration TRYING = Duration.ofMillis(200);

    public static Timing of(Duration t1) {
        return new Timing(t1, Duration.ofSeconds(4), Duration.ofSeconds(5), t1.multipliedBy(64));
    }

    public Timing withTimeout(Duration other) {
        return new Timing(t1, t2, t4, other);
    }

    Duration next(Duration interval) {
        Duration doubled = interval.multipliedBy(2);
        return doubled.compareTo(t2) > 0 ? t2 : doubled;
    }
}
