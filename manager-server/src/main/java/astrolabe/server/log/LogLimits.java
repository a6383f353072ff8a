package astrolabe.server.log;

/**
 * How much the event log holds.
 *
 * @param pendingEvents events published and not yet in the log; more are lost, and it is said so
 * @param retainedBytes what all views together keep for sessions that lag; the oldest goes first
 * @param firstChunkBytes what a view takes with its first event; small, as there may be a view per
 *     session
 * @param chunkBytes what a busy view takes at a time
 */
public record LogLimits(
        int pendingEvents, long retainedBytes, int firstChunkBytes, int chunkBytes) {

    public static final LogLimits DEFAULTS = new LogLimits(1 << 17, 64L << 20, 4 << 10, 256 << 10);
}
