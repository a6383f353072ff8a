package astrolabe.features.records;

import astrolabe.conf.Truth;
import astrolabe.engine.Pbx;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Locale;
import java.util.Optional;

/** How the channel's call detail records are made. */
final class CdrPropFunction implements DialplanFunction {

    private final Pbx pbx;

    CdrPropFunction(Pbx pbx) {
        this.pbx = pbx;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "CDR_PROP",
                        "func_cdr",
                        "How the channel's call detail records are made.",
                        "name")
                .says(
                        "Can be set only. party_a: whether this channel's record is the one that names the other, when two come together. disable: whether the channel is to have no records.");
    }

    @Override
    public void write(Optional<Channel> channel, String arguments, String value)
            throws FunctionFailed {
        Channel call = channel.orElseThrow(() -> new FunctionFailed("CDR_PROP needs a channel"));
        boolean on = Truth.of(value.strip()).orElse(false);
        switch (arguments.strip().toLowerCase(Locale.ROOT)) {
            case "party_a" -> pbx.callRecords().prefer(call.view(), on);
            case "disable" -> pbx.callRecords().disable(call.view(), on);
            default -> throw new FunctionFailed("CDR_PROP has no " + arguments);
        }
    }
}
