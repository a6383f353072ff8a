package astrolabe.engine.feature;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Optional;

/** Reads and sets the code of a built-in feature, for the call's own channel. */
final class FeaturemapFunction implements DialplanFunction {

    private final Features features;

    FeaturemapFunction(Features features) {
        this.features = features;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "FEATUREMAP",
                        "core:features_config",
                        "Reads and sets the code of a built-in feature, for this channel.",
                        "feature_name")
                .says(
                        "The features are atxfer, blindxfer, disconnect, parkcall and automixmon; an"
                                + " empty code switches one off. FEATURE(inherit) says whether"
                                + " dialled channels have the same codes.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        BuiltinFeature feature = feature(arguments);
        return channel.map(call -> features.code(call, feature))
                .orElseGet(() -> features.conf().codes().code(feature));
    }

    @Override
    public void write(Optional<Channel> channel, String arguments, String value)
            throws FunctionFailed {
        ChannelFeatures own =
                ChannelFeatures.of(
                        channel.orElseThrow(
                                () -> new FunctionFailed("FEATUREMAP needs a channel")));
        BuiltinFeature feature = feature(arguments);
        String code = value.strip();
        if (!Codes.isCode(code)) {
            throw new FunctionFailed("FEATUREMAP: " + code + " can't be dialled");
        }
        own.codes(own.codes().with(feature, code));
    }

    private static BuiltinFeature feature(String name) throws FunctionFailed {
        return BuiltinFeature.named(name.strip())
                .orElseThrow(() -> new FunctionFailed("FEATUREMAP knows no feature " + name));
    }
}
