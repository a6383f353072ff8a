package astrolabe.engine.event;

import java.time.Instant;
import java.util.Map;

/**
 * A channel as everybody else sees it: what was true when it last said so. An empty text means
 * "none".
 *
 * @param technology {@code Local}, {@code PJSIP}, …
 * @param answered when it was answered, {@link Instant#EPOCH} when it was not
 * @param application what it executes now
 * @param bridge the bridge's id, empty when it is in none
 * @param amaFlags what its records are for: {@code DOCUMENTATION}, {@code BILLING} or {@code OMIT}
 * @param hangupSource who began to end the call, a channel's name or a part of the engine's
 * @param hangupAt when the absolute timeout ends the call, {@link Instant#EPOCH} when there is none
 * @param reported the variables that the administrator wants in every event, in configured order
 */
public record ChannelSnapshot(
        String name,
        String uniqueId,
        String linkedId,
        String technology,
        ChannelState state,
        PartyId caller,
        PartyId connected,
        String callerAni,
        String dialedNumber,
        String language,
        String account,
        String peerAccount,
        String context,
        String extension,
        int priority,
        String application,
        String data,
        String bridge,
        String parkingLot,
        String musicClass,
        String userField,
        String amaFlags,
        long callGroup,
        long pickupGroup,
        int hangupCause,
        String hangupSource,
        Instant created,
        Instant answered,
        Instant hangupAt,
        boolean outgoing,
        Map<String, String> reported) {

    public ChannelSnapshot {
        // A LinkedHashMap made for this snapshot alone: Map.copyOf would lose the configured order.
        reported = java.util.Collections.unmodifiableMap(reported);
    }

    /** Where in the dialplan the channel is, as one value. */
    public Location location() {
        return new Location(context, extension, priority);
    }

    public boolean isAnswered() {
        return !answered.equals(Instant.EPOCH);
    }

    /** The same as part of another call. */
    public ChannelSnapshot linkedTo(String call) {
        return with(call, reported);
    }

    /** The same with other values of the reported variables. */
    public ChannelSnapshot reporting(Map<String, String> values) {
        return with(linkedId, values);
    }

    private ChannelSnapshot with(String call, Map<String, String> values) {
        return new ChannelSnapshot(
                name,
                uniqueId,
                call,
                technology,
                state,
                caller,
                connected,
                callerAni,
                dialedNumber,
                language,
                account,
                peerAccount,
                context,
                extension,
                priority,
                application,
                data,
                bridge,
                parkingLot,
                musicClass,
                userField,
                amaFlags,
                callGroup,
                pickupGroup,
                hangupCause,
                hangupSource,
                created,
                answered,
                hangupAt,
                outgoing,
                values);
    }
}
