package astrolabe.media.rtp;

import java.time.Duration;
import java.time.Instant;

/**
 * A moment as NTP has it (RFC 3550, 4): seconds since 1900 in the high 32 bits, a fraction in the
 * low ones.
 */
public record NtpTime(long bits) {

    private static final long SECONDS_TO_1970 = 2_208_988_800L;

    public static NtpTime of(Instant moment) {
        long seconds = moment.getEpochSecond() + SECONDS_TO_1970;
        long fraction = ((long) moment.getNano() << 32) / 1_000_000_000L;
        return new NtpTime(seconds << 32 | fraction);
    }

    /** The middle 32 bits, in units of 1/65,536 of a second. */
    public int middle() {
        return (int) (bits >>> 16);
    }

    /** So many units of 1/65,536 of a second. */
    public static Duration duration(long units) {
        return Duration.ofNanos((units * 1_000_000_000L) >> 16);
    }

    /** A duration in units of 1/65,536 of a second. */
    public static long units(Duration duration) {
        return (duration.toSeconds() << 16)
                + ((long) duration.toNanosPart() << 16) / 1_000_000_000L;
    }
}
