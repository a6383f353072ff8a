package astrolabe.media.rtp;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts packets in order and plays them evenly, as late as their unevenness makes necessary: the
 * delay grows when packets come too late, and falls when all came early for a while. Used by one
 * thread at a time.
 */
public final class JitterBuffer {

    /** More would be a conversation with pauses. */
    private static final Duration LONGEST_DELAY = Duration.ofMillis(300);

    /** After so long without a packet the stream is taken for paused, and begins anew. */
    private static final Duration PATIENCE = Duration.ofMillis(200);

    /** How long all must have been early before the delay falls. */
    private static final Duration OBSERVATION = Duration.ofSeconds(2);

    private static final int MOST_PACKETS = 200;

    /** Seconds; a timestamp that is further off begins a stream anew. */
    private static final long LONGEST_JUMP = 2;

    /** Packets that come twice do so at once. */
    private static final int MOST_REMEMBERED = 16;

    private final int clockRate;
    private final long step; // nanoseconds by which the delay changes
    private final TreeMap<Long, Waiting> waiting = new TreeMap<>(); // by extended timestamp
    private final Deque<Long> played = new ArrayDeque<>(); // extended timestamps
    private boolean playing;
    private boolean begun; // something was played since the stream began
    private long delay;
    private long origin; // when timestamp 0 is due
    private long next; // extended timestamp of what is due next
    private long newest; // extended timestamp of the newest packet
    private int usual; // units of the last packet
    private long lastArrival;
    private long earliness; // the least of the present observation
    private long observedFrom;
    private long late;

    private record Waiting(RtpPacket packet, int units) {}

    /** What is to be played. */
    public sealed interface Played {

        /** What the packet carries. */
        record Audio(RtpPacket packet) implements Played {}

        /**
         * Something that did not come in time, to be made up for.
         *
         * @param units of the clock
         */
        record Missing(int units) implements Played {}
    }

    /**
     * @param clockRate units of timestamps in a second
     * @param step by which the delay changes; the first one is twice that
     */
    public JitterBuffer(int clockRate, Duration step) {
        this.clockRate = clockRate;
        this.step = step.toNanos();
        delay = 2 * this.step;
    }

    /** How late packets are played, at present. */
    public Duration delay() {
        return Duration.ofNanos(delay);
    }

    /** How many packets came too late to be played. */
    public long late() {
        return late;
    }

    /**
     * Takes a packet that came at this moment.
     *
     * @param units how long it lasts
     */
    public void put(RtpPacket packet, int units, long now) {
        lastArrival = now;
        usual = units;
        if (!playing) {
            begin(packet.timestamp(), now);
        }
        long timestamp = newest + (packet.timestamp() - (int) newest);
        if (Math.abs(timestamp - newest) > clockRate * LONGEST_JUMP) {
            begin(packet.timestamp(), now);
            timestamp = newest;
        }
        if (played.contains(timestamp)) {
            return; // it came twice
        }
        long early = origin + nanos(timestamp) - now;
        observe(early, now);
        if (timestamp < next && begun) {
            tooLate(-early);
        } else if (waiting.size() < MOST_PACKETS) {
            waiting.put(timestamp, new Waiting(packet, units));
            newest = Math.max(newest, timestamp);
            next = begun ? next : Math.min(next, timestamp);
        }
    }

    private void begin(int timestamp, long now) {
        playing = true;
        begun = false;
        waiting.clear();
        played.clear();
        newest = Integer.toUnsignedLong(timestamp);
        next = newest;
        origin = now + delay - nanos(next);
        earliness = Long.MAX_VALUE;
        observedFrom = now;
    }

    /** All that comes is played later from now on, by as many frames as would have helped. */
    private void tooLate(long by) {
        late++;
        long more = (Math.max(by, 1) + step - 1) / step * step;
        long allowed = Math.min(more, LONGEST_DELAY.toNanos() - delay);
        if (allowed > 0) {
            delay += allowed;
            origin += allowed;
        }
    }

    /** The delay falls by a frame when even the latest packet was early by two. */
    private void observe(long early, long now) {
        earliness = Math.min(earliness, early);
        if (now - observedFrom >= OBSERVATION.toNanos()) {
            if (earliness >= 2 * step && delay > step) {
                delay -= step;
                origin -= step;
            }
            earliness = Long.MAX_VALUE;
            observedFrom = now;
        }
    }

    /** What is due by this moment. */
    public List<Played> due(long now) {
        List<Played> due = new ArrayList<>();
        for (long at = dueAt(); playing && at <= now; at = dueAt()) {
            if (waiting.isEmpty() && at - lastArrival > PATIENCE.toNanos()) {
                playing = false;
            } else {
                due.add(playNext());
            }
        }
        return due;
    }

    private long dueAt() {
        return origin + nanos(next);
    }

    private Played playNext() {
        begun = true;
        Map.Entry<Long, Waiting> first = waiting.firstEntry();
        if (first != null && first.getKey() < next + usual) {
            waiting.remove(first.getKey());
            next = first.getKey() + first.getValue().units;
            remember(first.getKey());
            return new Played.Audio(first.getValue().packet);
        }
        next += usual;
        return new Played.Missing(usual);
    }

    private void remember(long timestamp) {
        played.addLast(timestamp);
        if (played.size() > MOST_REMEMBERED) {
            played.removeFirst();
        }
    }

    private long nanos(long units) {
        return units * 1_000_000_000L / clockRate;
    }
}
