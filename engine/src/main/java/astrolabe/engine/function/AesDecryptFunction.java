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

/** The text that AES_ENCRYPT made this of. */
final class AesDecryptFunction implements DialplanFunction {

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                "AES_DECRYPT",
                "func_aes",
                "The text that AES_ENCRYPT made this of.",
                "key",
                "string");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        Arguments given = Arguments.atMost(2, arguments);
        byte[] text =
                AesCipher.apply(
                        Cipher.DECRYPT_MODE, given.at(0), bytes(given.at(1)), "AES_DECRYPT");
        int end = text.length;
        while (end > 0 && text[end - 1] == 0) {
            end--;
        }
        return new String(text, 0, end, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String base64) throws FunctionFailed {
        try {
            return Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException _) {
            throw new FunctionFailed("AES_DECRYPT: this is no Base64");
        }
    }
}
