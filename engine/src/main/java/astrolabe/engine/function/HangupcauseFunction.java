package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.HangupCauses;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Optional;

/** Why a call ended that this one placed. */
final class HangupcauseFunction implements DialplanFunction {

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "HANGUPCAUSE",
                        "func_hangupcause",
                        "Why a call ended that this one placed.",
                        "channel",
                        "type")
                .says(
                        "The channel is one that HANGUPCAUSE_KEYS names. Type tech is the reason in the words of its technology, ast the number of the cause.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        Arguments given = Arguments.of(arguments);
        HangupCauses causes = HangupCauses.of(Calls.of(channel, "HANGUPCAUSE"));
        HangupCauses.Reason reason =
                causes.reason(given.at(0).strip())
                        .orElseThrow(() ->
                                new FunctionFailed(
                                        "HANGUPCAUSE: no call to " + given.at(0) + " ended"));
        return switch (given.at(1).strip()) {
            case "tech" -> reason.technology();
            case "ast" -> Integer.toString(reason.cause());
            default ->
                    throw new FunctionFailed("HANGUPCAUSE: neither tech nor ast: " + given.at(1));
        };
    }
}
