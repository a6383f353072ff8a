package astrolabe.media.rtp;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;

/**
 * How a receiver hears one source (RFC 3550, 6.4.1).
 *
 * @param ssrc of that source
 * @param fractionLost since the last report, in 256ths
 * @param lost since the beginning; less than none when packets came twice
 * @param highestSequence with the number of wraps above the low 16 bits
 * @param jitter in units of the source's clock
 * @param lastReport the middle bits of the time of the source's last report, 0 if there was none
 * @param delay since that report came, in units of 1/65,536 of a second
 */
public record ReportBlock(
        int ssrc,
        int fractionLost,
        int lost,
        long highestSequence,
        long jitter,
        int lastReport,
        long delay) {

    static final int LENGTH = 24;

    static ReportBlock read(ByteBuffer octets) {
        int ssrc = octets.getInt();
        int losses = octets.getInt();
        return new ReportBlock(
                ssrc,
                losses >>> 24,
                losses << 8 >> 8,
                Integer.toUnsignedLong(octets.getInt()),
                Integer.toUnsignedLong(octets.getInt()),
                octets.getInt(),
                Integer.toUnsignedLong(octets.getInt()));
    }

    void write(ByteBuffer octets) {
        octets.putInt(ssrc)
                .putInt(fractionLost << 24 | (lost & 0xFF_FFFF))
                .putInt((int) highestSequence)
                .putInt((int) jitter)
                .putInt(lastReport)
                .putInt((int) delay);
    }

    /**
     * How long a packet takes there and back; nothing when the receiver had no report of ours yet,
     * or when the numbers make no sense.
     *
     * @param now when this block came
     */
    public Optional<Duration> roundTrip(NtpTime now) {
        if (lastReport == 0) {
            return Optional.empty();
        }
        long units = Integer.toUnsignedLong(now.middle() - lastReport) - delay;
        // a clock that was set meanwhile makes it negative, or hours
        return units < 0 || units > 60L << 16
                ? Optional.empty()
                : Optional.of(NtpTime.duration(units));
    }
}
