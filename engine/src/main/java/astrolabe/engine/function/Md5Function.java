package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Optional;

/** The MD5 checksum of a text, in hexadecimal digits. */
final class Md5Function implements DialplanFunction {

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "MD5",
                        "func_md5",
                        "The MD5 checksum of a text, in hexadecimal digits.",
                        "data")
                .says("Not for secrets: it is easily forged.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) {
        return Digests.hex("MD5", arguments);
    }
}
