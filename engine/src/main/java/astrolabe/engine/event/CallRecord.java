package astrolabe.engine.event;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A call detail record: complete when it is handed out, as it stands while the call goes on.
 *
 * @param disposition {@code ANSWERED}, {@code NO ANSWER}, {@code BUSY}, {@code FAILED}, {@code
 *     CONGESTION} or {@code CANCEL}
 * @param answered {@link Instant#EPOCH} when the call was not answered
 * @param ended {@link Instant#EPOCH} while the call goes on
 * @param sequence counts the records of an engine, from 0
 * @param length from start to end, or to the present
 * @param billableSeconds whole seconds from answer to end, or to the present; 0 when not answered
 * @param variables what the dialplan noted in the record, in the order of setting
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
        String userField,
        String dialedNumber,
        String peerAccount,
        long sequence,
        Duration length,
        long billableSeconds,
        Map<String, String> variables) {

    public CallRecord {
        // A copy that keeps the order, which Map.copyOf would not.
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }

    /** Whole seconds from start to end. */
    public long duration() {
        return length.toSeconds();
    }

    /** From answer to end, or to the present; nothing when it was not answered. */
    public Duration talk() {
        return answered.equals(Instant.EPOCH)
                ? Duration.ZERO
                : length.minus(Duration.between(started, answered));
    }

    /** The same with another note of the user's and other variables. */
    public CallRecord noting(String theUserField, Map<String, String> theVariables) {
        return new CallRecord(
                account,
                source,
                destination,
                context,
                callerName,
                channel,
                destinationChannel,
                application,
                data,
                started,
                answered,
                ended,
                disposition,
                amaFlags,
                uniqueId,
                linkedId,
                theUserField,
                dialedNumber,
                peerAccount,
                sequence,
                length,
                billableSeconds,
                theVariables);
    }
}
