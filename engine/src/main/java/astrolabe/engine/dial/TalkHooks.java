package astrolabe.engine.dial;

import astrolabe.engine.bridge.BridgeHook;
import astrolabe.engine.channel.Channel;
import java.util.Optional;
import java.util.Set;

/** Makes what is done with a party during a call between two. */
final class TalkHooks {

    private final Announcer announcer;
    private final CallFeatures features;

    TalkHooks(Announcer announcer, CallFeatures features) {
        this.announcer = announcer;
        this.features = features;
    }

    /**
     * On the party's strand.
     *
     * @param hears whether the party hears the limit's sounds
     * @param entered told when the party is in the bridge
     */
    BridgeHook hook(
            Channel channel,
            Set<CallFeature> byOptions,
            Optional<CallLimit> limit,
            boolean hears,
            Runnable entered) {
        Set<CallFeature> allowed = CallFeature.ofChannel(channel);
        allowed.addAll(byOptions);
        TalkHook talk = new TalkHook(limit, hears, announcer, entered);
        return features.around(channel, allowed, talk);
    }
}
