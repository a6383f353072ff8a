package astrolabe.server.http.proof;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The nonces that were given out: only these prove anything, for a while, each count once. Any
 * thread.
 */
public final class Nonces {

    private static final Duration LIFE = Duration.ofSeconds(62);
    private static final int BYTES = 16;

    /** A flood of requests without credentials pushes the oldest out, and fills no memory. */
    private static final int MOST = 20_000;

    /** What became of a nonce. */
    enum State {
        GOOD,
        /** Ours, but too old, or used before: the client may try again with another. */
        STALE,
        UNKNOWN
    }

    private static final class Issued {
        private final Instant since;
        private long highestCount;
        private @Nullable String successor;

        Issued(Instant since) {
            this.since = since;
        }
    }

    private final InstantSource clock;
    private final RandomGenerator random;
    private final Map<String, Issued> issued = new LinkedHashMap<>();

    public Nonces(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** A new one. */
    synchronized String issue() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String nonce = HexFormat.of().formatHex(bytes);
        issued.put(nonce, new Issued(clock.instant()));
        if (issued.size() > MOST) {
            issued.remove(issued.keySet().iterator().next());
        }
        return nonce;
    }

    /** The one to go on with after a stale one, the same each time. */
    synchronized String successor(String stale) {
        Issued known = issued.get(stale);
        if (known == null) {
            return issue();
        }
        String next = known.successor;
        if (next == null || !issued.containsKey(next)) {
            next = issue();
            known.successor = next;
        }
        return next;
    }

    /** How a nonce stands, without using it up. */
    synchronized State state(String nonce) {
        Issued known = issued.get(nonce);
        if (known == null) {
            return State.UNKNOWN;
        }
        boolean old = known.since.plus(LIFE).isBefore(clock.instant());
        return old || known.successor != null ? State.STALE : State.GOOD;
    }

    /**
     * Uses a nonce for a request that has proven itself.
     *
     * @param count how often it was used, by what the client says; empty when it does not count
     */
    synchronized State use(String nonce, Optional<Long> count) {
        State state = state(nonce);
        Issued known = issued.get(nonce);
        if (state != State.GOOD || known == null) {
            return state;
        }
        if (count.isPresent()) {
            if (count.get() <= known.highestCount) {
                return State.STALE;
            }
            known.highestCount = count.get();
        }
        return State.GOOD;
    }
}
