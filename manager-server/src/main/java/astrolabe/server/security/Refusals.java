package astrolabe.server.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Tells of connections that were refused before they could say a word: of the first at once, of
 * those that follow at most once in a while and how many there were, so that a flood of connections
 * is none of log lines. Any thread.
 */
public final class Refusals {

    private static final Duration SILENCE = Duration.ofSeconds(10);

    private final SecurityEvents security;
    private final InstantSource clock;
    private Instant silentUntil = Instant.MIN;
    private long untold;

    public Refusals(SecurityEvents security, InstantSource clock) {
        this.security = security;
        this.clock = clock;
    }

    /**
     * A connection was refused.
     *
     * @param why completes "… is refused: "
     */
    public void refused(Peer peer, String why) {
        long before;
        synchronized (this) {
            Instant now = clock.instant();
            if (now.isBefore(silentUntil)) {
                untold++;
                return;
            }
            silentUntil = now.plus(SILENCE);
            before = untold;
            untold = 0;
        }
        security.refused(peer, before == 0 ? why : why + "; so were " + before + " others before");
    }
}
