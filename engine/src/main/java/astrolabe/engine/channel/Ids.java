package astrolabe.engine.channel;

import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/**
 * Makes the ids of an engine: unique ids of channels, numbers in channel names, ids of bridges.
 * Thread-safe.
 */
public final class Ids {

    private final InstantSource clock;
    private final RandomGenerator random;
    private final String systemName;
    private final String prefix;
    private final AtomicLong channels = new AtomicLong();
    private final AtomicInteger names = new AtomicInteger();
    private final AtomicInteger calls = new AtomicInteger();

    /**
     * @param systemName put in front of every unique id, so that several engines' ids differ; may
     *     be empty
     */
    public Ids(InstantSource clock, RandomGenerator random, String systemName) {
        this.clock = clock;
        this.random = random;
        this.systemName = systemName;
        this.prefix = systemName.isEmpty() ? "" : systemName + "-";
    }

    /** The name that tells this engine from others; may be empty. */
    public String systemName() {
        return systemName;
    }

    /** {@code epoch.counter}, with the system's name in front where there is one. */
    public String uniqueId() {
        return prefix + clock.instant().getEpochSecond() + "." + channels.getAndIncrement();
    }

    /** The eight hex digits that make a channel's name unique. */
    public String nameSuffix() {
        return eight(names.getAndIncrement());
    }

    /** What log lines of one call have in common: {@code C-00000001} for the first. */
    String callId() {
        return "C-" + eight(calls.incrementAndGet());
    }

    private static String eight(int number) {
        String digits = Integer.toHexString(number);
        return "0".repeat(8 - digits.length()) + digits;
    }

    /** The id of a bridge. */
    public String bridgeId() {
        byte[] bytes = new byte[16];
        synchronized (random) {
            random.nextBytes(bytes);
        }
        return UUID.nameUUIDFromBytes(bytes).toString();
    }
}
