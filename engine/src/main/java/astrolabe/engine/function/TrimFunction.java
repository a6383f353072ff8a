package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Optional;

/** A text without the blanks around it. */
final class TrimFunction implements DialplanFunction {

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                "TRIM", "func_strings", "A text without the blanks around it.", "string");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) {
        return arguments.strip();
    }
}
