package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.HangupCauses;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Optional;

/** The channels whose hangup cause is known, separated by commas. */
final class HangupcauseKeysFunction implements DialplanFunction {

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "HANGUPCAUSE_KEYS",
                        "func_hangupcause",
                        "The channels whose hangup cause is known, separated by commas.")
                .says("They are those that this call dialled and that are gone or refused.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        return String.join(",", HangupCauses.of(Calls.of(channel, "HANGUPCAUSE_KEYS")).channels());
    }
}
