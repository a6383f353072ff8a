package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Locale;
import java.util.Optional;

/** A text in small letters. */
final class TolowerFunction implements DialplanFunction {

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of("TOLOWER", "func_strings", "A text in small letters.", "string");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) {
        return arguments.toLowerCase(Locale.ROOT);
    }
}
