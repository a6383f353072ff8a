package astrolabe.benchmarks.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** What all receivers of stamped events have seen together; of its loop's thread. */
public final class Deliveries {

    private final LongSupplier nanoTime;
    private final long origin;
    private final StampForm packets = new PacketStamp();
    private final StampForm messages = new WrappedStamp(new MessageWrapping());
    private final StampForm stream = new WrappedStamp(new StreamWrapping());
    private final List<Receiver> receivers = new ArrayList<>();
    private Histogram micros = new Histogram();
    private long count;
    private long gaps;
    private long disorder;
    private long others;
    private long cutOff;
    private long now;

    public Deliveries() {
        this(System::nanoTime);
    }

    Deliveries(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.origin = nanoTime.getAsLong();
    }

    /** One more receiver of packets. */
    public Receiver receiver() {
        return receiver(packets);
    }

    /** One more receiver of messages of a WebSocket. */
    public Receiver messageReceiver() {
        return receiver(messages);
    }

    /** One more receiver of server-sent events. */
    public Receiver streamReceiver() {
        return receiver(stream);
    }

    private Receiver receiver(StampForm form) {
        Receiver receiver = new Receiver(this, form);
        receivers.add(receiver);
        return receiver;
    }

    /** The time that stamps carry, read afresh. */
    public long micros() {
        now = TimeUnit.NANOSECONDS.toMicros(nanoTime.getAsLong() - origin);
        return now;
    }

    void delivered(long sentAt) {
        count++;
        micros.record(now - sentAt);
    }

    void gap(long missing) {
        gaps += missing;
    }

    void disorder() {
        disorder++;
    }

    void other() {
        others++;
    }

    void cutOff() {
        cutOff++;
    }

    /** Forgets the times measured so far, and nothing else. */
    public void restartClock() {
        micros = new Histogram();
    }

    /** Microseconds from sending the request to reading the event. */
    public Histogram latency() {
        return micros;
    }

    public int eventBytes() {
        return Stamp.length();
    }

    public long count() {
        return count;
    }

    /** Events that receivers missed: gaps in the numbers, and what the last numbers lack. */
    public long lost(long sent) {
        return gaps + receivers.stream().mapToLong(it -> sent - it.expected()).sum();
    }

    /** Events whose number was lower than one seen before. */
    public long disordered() {
        return disorder;
    }

    /** Packets that were no stamped event. */
    public long others() {
        return others;
    }

    /** Receivers that lost their connection. */
    public long disconnected() {
        return cutOff;
    }

    /** How many events the receiver that is furthest behind has seen or missed. */
    public long slowest() {
        return receivers.stream().mapToLong(Receiver::expected).min().orElse(0);
    }
}
