package astrolabe.engine.feature;

import astrolabe.conf.Truth;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Optional;

/** Reads and sets an option of the call features, for the call's own channel. */
final class FeatureFunction implements DialplanFunction {

    private static final String INHERIT = "inherit";

    private final Features features;

    FeatureFunction(Features features) {
        this.features = features;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "FEATURE",
                        "core:features_config",
                        "Reads and sets an option of the call features, for this channel.",
                        "option_name")
                .says(
                        "The options are those of the general section of features.conf; without a"
                                + " channel they read as the file has them. With inherit set to yes"
                                + " the channels that this one dials have the same options and"
                                + " codes.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        String name = arguments.strip();
        if (name.equalsIgnoreCase(INHERIT)) {
            return channel.filter(call -> ChannelFeatures.of(call).isInherited()).isPresent()
                    ? "yes"
                    : "no";
        }
        FeatureOption option = option(name);
        return channel.map(call -> features.option(call, option))
                .orElseGet(() -> features.conf().options().text(option));
    }

    @Override
    public void write(Optional<Channel> channel, String arguments, String value)
            throws FunctionFailed {
        ChannelFeatures own =
                ChannelFeatures.of(
                        channel.orElseThrow(() -> new FunctionFailed("FEATURE needs a channel")));
        String name = arguments.strip();
        if (name.equalsIgnoreCase(INHERIT)) {
            own.inherited(
                    Truth.of(value.strip())
                            .orElseThrow(() -> new FunctionFailed(value + " is not yes or no")));
            return;
        }
        FeatureOption option = option(name);
        own.options(
                own.options()
                        .with(option, value.strip())
                        .orElseThrow(() ->
                                new FunctionFailed(
                                        "FEATURE("
                                                + name
                                                + "): "
                                                + value
                                                + " is "
                                                + option.complaint())));
    }

    private static FeatureOption option(String name) throws FunctionFailed {
        return FeatureOption.named(name)
                .orElseThrow(() -> new FunctionFailed("FEATURE knows no option " + name));
    }
}
