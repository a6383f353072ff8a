package astrolabe.engine.event;

import java.util.List;

/**
 * A bridge as everybody else sees it.
 *
 * @param type {@code basic}, {@code holding}, {@code softmix}
 * @param technology {@code simple_bridge}, {@code holding_bridge}, …
 * @param creator what made it, empty for a plain call
 * @param channels the unique ids of the channels in it, in the order of entering
 */
public record BridgeSnapshot(
        String id,
        String type,
        String technology,
        String creator,
        String name,
        List<String> channels) {

    public BridgeSnapshot {
        channels = List.copyOf(channels);
    }

    public int size() {
        return channels.size();
    }
}
