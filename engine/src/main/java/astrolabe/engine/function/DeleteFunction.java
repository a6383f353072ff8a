package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Optional;

/** Takes a variable of the call away. */
final class DeleteFunction implements DialplanFunction {

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "DELETE", "func_logic", "Takes a variable of the call away.", "varname")
                .says("It is set, to nothing.");
    }

    @Override
    public void write(Optional<Channel> channel, String arguments, String value)
            throws FunctionFailed {
        Calls.of(channel, "DELETE").variables().remove(arguments.strip());
    }
}
