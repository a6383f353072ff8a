package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;

/** A text enciphered with AES, in Base64. */
final class AesEncryptFunction implements DialplanFunction {

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "AES_ENCRYPT",
                        "func_aes",
                        "A text enciphered with AES, in Base64.",
                        "key",
                        "string")
                .says(
                        "The key has 16 bytes. Blocks that are alike come out alike, so this hides no pattern of a long text.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        Arguments given = Arguments.atMost(2, arguments);
        byte[] text = given.at(1).getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder()
                .encodeToString(
                        AesCipher.apply(Cipher.ENCRYPT_MODE, given.at(0), text, "AES_ENCRYPT"));
    }
}
