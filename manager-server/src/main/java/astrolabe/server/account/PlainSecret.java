package astrolabe.server.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A secret as its account writes it down. Compared in a time that tells nothing of how much was
 * right.
 */
public final class PlainSecret implements Secret {

    private final byte[] text;

    public PlainSecret(String text) {
        this.text = text.getBytes(UTF_8);
    }

    @Override
    public boolean is(String offered) {
        return MessageDigest.isEqual(text, offered.getBytes(UTF_8));
    }

    /**
     * Whether this is the lower-case hexadecimal digest of the challenge followed by the secret.
     */
    public boolean answers(String challenge, String digest) {
        MessageDigest md5 = md5();
        md5.update(challenge.getBytes(UTF_8));
        byte[] expected = HexFormat.of().formatHex(md5.digest(text)).getBytes(UTF_8);
        return MessageDigest.isEqual(expected, digest.getBytes(UTF_8));
    }

    String digest(DigestAlgorithm algorithm, String user, String realm) {
        return algorithm.of(user + ":" + realm + ":" + new String(text, UTF_8));
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
