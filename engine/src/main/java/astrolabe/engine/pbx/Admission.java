package astrolabe.engine.pbx;

import astrolabe.engine.channel.Attachments;
import astrolabe.engine.channel.Channel;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether one more call may begin. Each channel that enters the dialplan for the first time is
 * looked at; one that was let in stays in, wherever it is sent. Thread-safe.
 */
public final class Admission {

    private static final Logger LOG = LoggerFactory.getLogger(Admission.class);

    private static final Attachments.Key<Boolean> ADMITTED = new Attachments.Key<>(Boolean.class);

    /**
     * How much an engine takes on.
     *
     * @param calls channels in the dialplan at the same time, 0 without limit
     * @param load the machine's load average of a minute beyond which no call begins, 0 without
     *     limit
     */
    public record Limits(int calls, double load) {
        public static final Limits NONE = new Limits(0, 0);
    }

    private final DoubleSupplier load;
    private final AtomicInteger calls = new AtomicInteger();
    private volatile Limits limits = Limits.NONE;

    /**
     * @param load the machine's load average of a minute, below 0 where that is not known
     */
    public Admission(DoubleSupplier load) {
        this.load = load;
    }

    /** What holds for calls that begin from here on. */
    public void limits(Limits next) {
        limits = next;
    }

    /** Counts the channel in, unless there are too many. On its strand. */
    boolean enter(Channel channel) {
        Limits now = limits;
        if (channel.attachments().find(ADMITTED).isPresent()) {
            int _ = calls.incrementAndGet();
            return true;
        }
        double present = now.load() > 0 ? load.getAsDouble() : 0;
        if (now.load() > 0 && present >= now.load()) {
            LOG.warn(
                    "{}: the call is refused: the machine's load is {}, and maxload is {}",
                    channel.name(),
                    present,
                    now.load());
            return false;
        }
        if (calls.incrementAndGet() > now.calls() && now.calls() > 0) {
            int _ = calls.decrementAndGet();
            LOG.warn(
                    "{}: the call is refused: maxcalls allows {} at once",
                    channel.name(),
                    now.calls());
            return false;
        }
        channel.attachments().put(ADMITTED, true);
        return true;
    }

    /** The channel is out of the dialplan. */
    void leave() {
        int _ = calls.decrementAndGet();
    }
}
