package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Optional;

/** The SHA-1 checksum of a text, in hexadecimal digits. */
final class Sha1Function implements DialplanFunction {

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                "SHA1",
                "func_sha1",
                "The SHA-1 checksum of a text, in hexadecimal digits.",
                "data");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) {
        return Digests.hex("SHA-1", arguments);
    }
}
