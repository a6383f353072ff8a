package astrolabe.engine.bridge;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame;
import java.util.Optional;

/** What a feature does with a channel while it is bridged. Called on the channel's strand. */
public interface BridgeHook {

    /** Nothing special. */
    BridgeHook NONE =
            new BridgeHook() {
                @Override
                public Optional<Departure> onFrame(Channel channel, Bridge bridge, Frame frame) {
                    bridge.pass(channel, frame);
                    return Optional.empty();
                }
            };

    /**
     * A frame of the channel came; the hook passes it on or keeps it, and may end the channel's
     * stay.
     */
    Optional<Departure> onFrame(Channel channel, Bridge bridge, Frame frame);

    /** When the hook wants to be looked at again, in the scheduler's nanoseconds. */
    default long deadline() {
        return Long.MAX_VALUE;
    }

    /** The deadline passed; the hook may end the channel's stay. */
    default Optional<Departure> onDeadline(Channel channel, Bridge bridge) {
        return Optional.empty();
    }

    /** The channel is in the bridge now. */
    default void onEntered(Channel channel, Bridge bridge) {}

    /** The channel has left the bridge for good, rather than for another one. It may wait. */
    default void onLeft(Channel channel, Bridge bridge, Departure why) {}

    /** Whether the channel may be taken out when its partners can be joined without it. */
    default boolean letsGo() {
        return true;
    }
}
