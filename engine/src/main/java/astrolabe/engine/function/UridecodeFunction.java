package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Optional;

/** The text behind the escapes of a URI. */
final class UridecodeFunction implements DialplanFunction {

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "URIDECODE", "func_uri", "The text behind the escapes of a URI.", "data")
                .says("A percent sign without two hexadecimal digits behind it stays.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) {
        return UriText.decode(arguments);
    }
}
