package astrolabe.engine.channel;

import astrolabe.engine.event.ChannelSnapshot;
import java.util.Optional;

/**
 * A wish for an outgoing channel.
 *
 * @param address what follows the slash: {@code 100@default/n}
 * @param requestor on whose behalf; its linked id passes on
 * @param channelId the unique id wished for, empty for the next one
 * @param otherChannelId the unique id of a second half, empty for the next one or {@code
 *     channelId;2}
 */
public record CallRequest(
        String address,
        Optional<ChannelSnapshot> requestor,
        String channelId,
        String otherChannelId) {

    public static CallRequest to(String address) {
        return new CallRequest(address, Optional.empty(), "", "");
    }

    public CallRequest from(ChannelSnapshot other) {
        return new CallRequest(address, Optional.of(other), channelId, otherChannelId);
    }

    public CallRequest withIds(String id, String otherId) {
        return new CallRequest(address, requestor, id, otherId);
    }
}
