package astrolabe.engine.feature;

import astrolabe.engine.channel.Attachments;
import astrolabe.engine.channel.Channel;

/** What a channel's dialplan changed of the features for its own call. The owner's. */
final class ChannelFeatures implements Attachments.Heritable {

    private static final Attachments.Key<ChannelFeatures> KEY =
            new Attachments.Key<>(ChannelFeatures.class);

    private FeatureOptions options = FeatureOptions.STANDARD;
    private FeatureMap codes = FeatureMap.STANDARD;
    private boolean inherited;

    private ChannelFeatures() {}

    static ChannelFeatures of(Channel channel) {
        return channel.attachments().of(KEY, ChannelFeatures::new);
    }

    FeatureOptions options() {
        return options;
    }

    void options(FeatureOptions next) {
        options = next;
    }

    FeatureMap codes() {
        return codes;
    }

    void codes(FeatureMap next) {
        codes = next;
    }

    /** Whether channels that this one dials have the same. */
    boolean isInherited() {
        return inherited;
    }

    void inherited(boolean passesOn) {
        inherited = passesOn;
    }

    @Override
    public void passTo(Attachments child) {
        if (inherited) {
            ChannelFeatures same = new ChannelFeatures();
            same.options = options;
            same.codes = codes;
            same.inherited = true;
            child.put(KEY, same);
        }
    }
}
