package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The text that was put into Base64. */
final class Base64DecodeFunction implements DialplanFunction {

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                "BASE64_DECODE", "func_base64", "The text that was put into Base64.", "string");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        try {
            return new String(Base64.getMimeDecoder().decode(arguments), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw new FunctionFailed("BASE64_DECODE: this is no Base64");
        }
    }
}
