package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Locale;
import java.util.Optional;

/** A text in capital letters. */
final class ToupperFunction implements DialplanFunction {

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of("TOUPPER", "func_strings", "A text in capital letters.", "string");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) {
        return arguments.toUpperCase(Locale.ROOT);
    }
}
