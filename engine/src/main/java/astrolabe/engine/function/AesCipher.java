package astrolabe.engine.function;

import astrolabe.engine.pbx.FunctionFailed;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/** AES with a key of 128 bits, block by block, the last one filled with zeros. */
final class AesCipher {

    private static final int BLOCK = 16;

    private AesCipher() {}

    /**
     * The bytes enciphered or deciphered.
     *
     * @param mode as {@link Cipher} names it
     * @throws FunctionFailed when the key has not 16 bytes
     */
    static byte[] apply(int mode, String key, byte[] text, String function) throws FunctionFailed {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        if (bytes.length != BLOCK) {
            throw new FunctionFailed(function + " needs a key of " + BLOCK + " bytes");
        }
        try {
            Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(mode, new SecretKeySpec(bytes, "AES"));
            return cipher.doFinal(Arrays.copyOf(text, (text.length + BLOCK - 1) / BLOCK * BLOCK));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has AES", e);
        }
    }
}
