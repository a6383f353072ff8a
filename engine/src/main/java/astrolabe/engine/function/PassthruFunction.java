package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Optional;

/** The text itself, for functions that want the name of a variable. */
final class PassthruFunction implements DialplanFunction {

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                "PASSTHRU",
                "func_strings",
                "The text itself, for functions that want the name of a variable.",
                "string");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) {
        return arguments;
    }
}
