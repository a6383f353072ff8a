package astrolabe.media.rtp;

import java.util.Optional;

/**
 * Sends one key as telephone events (RFC 4733, 2.5.1): a packet each period while it is down, and
 * three times its end. All have the timestamp of the beginning. Used by one thread at a time.
 */
public final class DigitSender {

    /** 2.5.1.4: against loss, the end is sent so often. */
    public static final int ENDS = 3;

    private static final int VOLUME = 10; // dB below 0 dBm0

    private final int event;
    private final int period;
    private int timestamp;
    private int duration;
    private long total;
    private long wished = Long.MAX_VALUE;
    private int ends;
    private boolean first = true;

    /** A packet to be sent. */
    public record Sent(boolean marker, int timestamp, TelephoneEvent event) {}

    /**
     * @param event the key's number
     * @param period between two packets, in units of the clock
     */
    public DigitSender(int event, int period) {
        this.event = event;
        this.period = period;
    }

    /**
     * Lets go of the key when it was down that long; what was sent already counts.
     *
     * @param length in units of the clock
     */
    public void endAfter(long length) {
        wished = Math.max(length, period);
    }

    /** Whether nothing more is to be sent. */
    public boolean isOver() {
        return ends == ENDS;
    }

    /**
     * The packet of the next period; nothing when the key is past.
     *
     * @param now the stream's timestamp, which counts at the first packet
     */
    public Optional<Sent> next(int now) {
        if (first) {
            timestamp = now;
        }
        if (isOver()) {
            return Optional.empty();
        }
        if (ends > 0) {
            ends++;
            return Optional.of(sent(true));
        }
        startSegmentIfFull();
        long grown = Math.min(period, wished - total);
        if (grown > 0) {
            duration += (int) grown;
            total += grown;
        }
        boolean end = total >= wished;
        ends = end ? 1 : 0;
        return Optional.of(sent(end));
    }

    /** 2.5.1.3: what lasts longer than can be written goes on in a segment of its own. */
    private void startSegmentIfFull() {
        if (duration + period > TelephoneEvent.LONGEST) {
            timestamp += duration;
            duration = 0;
        }
    }

    private Sent sent(boolean end) {
        boolean marker = first;
        first = false;
        return new Sent(marker, timestamp, new TelephoneEvent(event, end, VOLUME, duration));
    }
}
