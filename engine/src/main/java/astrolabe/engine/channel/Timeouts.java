package astrolabe.engine.channel;

import astrolabe.engine.time.Strand;
import java.time.Duration;

/** How long a channel may last and waits for digits. Touched by the channel's owner only. */
public final class Timeouts {

    /** Between two digits of an extension. */
    public static final Duration DIGIT = Duration.ofSeconds(5);

    /** Until the first digit of an extension. */
    public static final Duration RESPONSE = Duration.ofSeconds(10);

    private Duration digit = DIGIT;
    private Duration response = RESPONSE;
    private long absolute = Strand.FOREVER;

    public Duration digit() {
        return digit;
    }

    public void digit(Duration timeout) {
        digit = timeout;
    }

    public Duration response() {
        return response;
    }

    public void response(Duration timeout) {
        response = timeout;
    }

    /**
     * When the call's time is over, in the scheduler's nanoseconds; {@link Strand#FOREVER} when it
     * has no limit.
     */
    public long absolute() {
        return absolute;
    }

    public void absolute(long deadline) {
        absolute = deadline;
    }
}
