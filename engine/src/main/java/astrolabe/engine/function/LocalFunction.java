package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import astrolabe.engine.pbx.GosubStack;
import java.util.Optional;

/** A variable of the present subroutine. */
final class LocalFunction implements DialplanFunction {

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "LOCAL", "app_stack", "A variable of the present subroutine.", "varname")
                .says(
                        "It is gone when the subroutine returns; one of the same name that it hid comes back.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        return Calls.of(channel, "LOCAL").variable(arguments.strip()).orElse("");
    }

    @Override
    public void write(Optional<Channel> channel, String arguments, String value)
            throws FunctionFailed {
        Channel call = Calls.of(channel, "LOCAL");
        if (!GosubStack.of(call).setLocal(call, arguments.strip(), value)) {
            throw new FunctionFailed("LOCAL can be set within a subroutine only");
        }
    }
}
