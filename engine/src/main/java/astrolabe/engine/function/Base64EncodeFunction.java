package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionSpec;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** A text in Base64. */
final class Base64EncodeFunction implements DialplanFunction {

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of("BASE64_ENCODE", "func_base64", "A text in Base64.", "string");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) {
        return Base64.getEncoder().encodeToString(arguments.getBytes(StandardCharsets.UTF_8));
    }
}
