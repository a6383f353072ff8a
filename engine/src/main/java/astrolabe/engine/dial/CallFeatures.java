package astrolabe.engine.dial;

import astrolabe.engine.bridge.BridgeHook;
import astrolabe.engine.channel.Channel;
import java.util.Set;

/** Where the features that a party reaches by its keypad come into a call. */
public interface CallFeatures {

    /**
     * Wraps what is done with a channel in a call. On the channel's strand.
     *
     * @param allowed what its party may do
     * @param inner what happens with everything that is no feature
     */
    BridgeHook around(Channel channel, Set<CallFeature> allowed, BridgeHook inner);

    /**
     * The code with which a channel's party hangs up or gives a dialling up, empty when there is
     * none. On the channel's strand.
     */
    String disconnectCode(Channel channel);
}
