package astrolabe.engine.event;

import java.time.Duration;
import java.time.Instant;

/**
 * A call detail record, complete.
 *
 * @param disposition {@code ANSWERED}, {@code NO ANSWER}, {@code BUSY}, {@code FAILED} or {@code
 *     CONGESTION}
 * @param answered {@link Instant#EPOCH} when the call was not answered
 */
public record CallRecord(
        String account,
        String source,
        String destination,
        String context,
        String callerName,
        String channel,
        String destinationChannel,
        String application,
        String data,
        Instant started,
        Instant answered,
        Instant ended,
        String disposition,
        String amaFlags,
        String uniqueId,
        String linkedId,
        String userField) {

    /** Whole seconds from start to end. */
    public long duration() {
        return Duration.between(started, ended).toSeconds();
    }

    /** Whole seconds from answer to end; 0 when it was not answered. */
    public long billableSeconds() {
        return answered.equals(Instant.EPOCH) ? 0 : Duration.between(answered, ended).toSeconds();
    }
}
