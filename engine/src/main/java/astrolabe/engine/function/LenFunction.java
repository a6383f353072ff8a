package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Optional;

/** The number of characters of a text. */
final class LenFunction implements DialplanFunction {

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                "LEN", "func_strings", "The number of characters of a text.", "string");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) {
        return Integer.toString(arguments.length());
    }
}
