package astrolabe.engine.dial;

import astrolabe.engine.bridge.BridgeHook;
import astrolabe.engine.channel.Channel;
import java.util.Set;

/** Where the features that a party reaches by its keypad come into a call. */
@FunctionalInterface
public interface CallFeatures {

    /** Only hanging up with {@code *}, which needs no configuration. */
    CallFeatures NONE = (channel, allowed, inner) -> inner;

    /**
     * Wraps what is done with a channel in a call. On the channel's strand.
     *
     * @param allowed what its party may do
     * @param inner what happens with everything that is no feature
     */
    BridgeHook around(Channel channel, Set<CallFeature> allowed, BridgeHook inner);
}
