package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Optional;

/** A text with everything escaped that means something in a URI. */
final class UriencodeFunction implements DialplanFunction {

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "URIENCODE",
                        "func_uri",
                        "A text with everything escaped that means something in a URI.",
                        "data")
                .says(
                        "Letters, digits and -_.!~*() and the apostrophe stay; each other byte becomes a percent sign and two hexadecimal digits.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) {
        return UriText.encode(arguments);
    }
}
