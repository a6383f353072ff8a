package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Optional;

/** Whether a text has anything in it: 1 or 0. */
final class ExistsFunction implements DialplanFunction {

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                "EXISTS", "func_logic", "Whether a text has anything in it: 1 or 0.", "data");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) {
        return arguments.isEmpty() ? "0" : "1";
    }
}
