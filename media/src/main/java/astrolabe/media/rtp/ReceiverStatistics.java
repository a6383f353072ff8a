package astrolabe.media.rtp;

import java.util.OptionalInt;

/**
 * What is known of one source by its packets (RFC 3550, 6.4.1, A.1, A.3 and A.8): whether it is
 * valid, how many packets were lost, how unevenly they come. Used by one thread at a time.
 */
public final class ReceiverStatistics {

    /** A larger jump means that the source began anew, not that packets were lost. */
    private static final int MOST_DROPPED = 3_000;

    /** Packets that come this much late are counted as such, not as a new beginning. */
    private static final int MOST_MISORDERED = 100;

    private static final int MODULUS = 1 << 16;
    private static final int LEAST_LOST = -0x80_0000;
    private static final int MOST_LOST = 0x7F_FFFF;

    private final int clockRate;
    private boolean begun;
    private int base; // first sequence number
    private int highest; // highest sequence number
    private long cycles; // of sequence numbers, times the modulus
    private OptionalInt afterJump = OptionalInt.empty(); // what would confirm a new beginning
    private long received;
    private long expectedBefore; // at the last report
    private long receivedBefore;
    private long transitBefore;
    private boolean transitKnown;
    private double jitter; // in units of the clock

    /**
     * @param clockRate units of timestamps in a second
     */
    public ReceiverStatistics(int clockRate) {
        this.clockRate = clockRate;
    }

    /**
     * Counts a packet.
     *
     * @param nanos when it came, by a clock that only goes forward
     * @return whether it is to be used; the first one after a great jump is not, as it may be a
     *     stray one
     */
    public boolean received(RtpPacket packet, long nanos) {
        if (!begun) {
            begun = true;
            begin(packet.sequence());
        }
        if (!place(packet.sequence())) {
            return false;
        }
        received++;
        measure(packet.timestamp(), nanos);
        return true;
    }

    private void begin(int sequence) {
        base = sequence;
        highest = sequence;
        cycles = 0;
        received = 0;
        expectedBefore = 0;
        receivedBefore = 0;
        afterJump = OptionalInt.empty();
        transitKnown = false;
    }

    /** A.1, update_seq. */
    private boolean place(int sequence) {
        int ahead = sequence - highest & 0xFFFF;
        if (ahead < MOST_DROPPED) {
            if (sequence < highest) {
                cycles += MODULUS;
            }
            highest = sequence;
        } else if (ahead <= MODULUS - MOST_MISORDERED) {
            if (afterJump.isEmpty() || afterJump.getAsInt() != sequence) {
                afterJump = OptionalInt.of(sequence + 1 & 0xFFFF);
                return false;
            }
            begin(sequence); // two in a row: the source began anew
        }
        return true;
    }

    /** A.8: the mean deviation of the distance between two packets, smoothed. */
    private void measure(int timestamp, long nanos) {
        long arrival = (long) (nanos / 1e9 * clockRate);
        long transit = (int) (arrival - timestamp);
        if (transitKnown) {
            long difference = Math.abs((int) (transit - transitBefore));
            jitter += (difference - jitter) / 16;
        }
        transitBefore = transit;
        transitKnown = true;
    }

    /** How many packets came. */
    public long received() {
        return received;
    }

    /** The highest sequence number, with the number of wraps above the low 16 bits. */
    public long extendedHighest() {
        return cycles + highest;
    }

    /** How many packets there should have been. */
    public long expected() {
        return begun ? extendedHighest() - base + 1 : 0;
    }

    /** Packets that did not come; less than none when some came twice. */
    public int lost() {
        return Math.clamp(expected() - received, LEAST_LOST, MOST_LOST);
    }

    /** In units of the clock. */
    public long jitter() {
        return (long) jitter;
    }

    /** In seconds. */
    public double jitterSeconds() {
        return jitter / clockRate;
    }

    /**
     * A block for a report, which begins a new interval.
     *
     * @param ssrc of the source
     * @param lastReport middle bits of the last sender report's time, 0 if there was none
     * @param delay since then, in units of 1/65,536 of a second
     */
    public ReportBlock report(int ssrc, int lastReport, long delay) {
        long expectedNow = expected() - expectedBefore;
        long receivedNow = received - receivedBefore;
        long lostNow = expectedNow - receivedNow;
        int fraction = expectedNow <= 0 || lostNow <= 0 ? 0 : (int) ((lostNow << 8) / expectedNow);
        expectedBefore = expected();
        receivedBefore = received;
        return new ReportBlock(
                ssrc,
                Math.min(fraction, 255),
                lost(),
                extendedHighest() & 0xFFFF_FFFFL,
                jitter() & 0xFFFF_FFFFL,
                lastReport,
                delay & 0xFFFF_FFFFL);
    }
}
