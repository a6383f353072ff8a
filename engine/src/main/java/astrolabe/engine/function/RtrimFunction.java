package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Optional;

/** A text without the blanks behind it. */
final class RtrimFunction implements DialplanFunction {

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                "RTRIM", "func_strings", "A text without the blanks behind it.", "string");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) {
        return arguments.stripTrailing();
    }
}
