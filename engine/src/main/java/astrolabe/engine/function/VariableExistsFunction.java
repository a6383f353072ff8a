package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Optional;

/** Whether the call has a variable: 1 or 0. */
final class VariableExistsFunction implements DialplanFunction {

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                "VARIABLE_EXISTS",
                "func_logic",
                "Whether the call has a variable: 1 or 0.",
                "varname");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        return Calls.of(channel, "VARIABLE_EXISTS").variable(arguments.strip()).isPresent()
                ? "1"
                : "0";
    }
}
