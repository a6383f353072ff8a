package astrolabe.sip.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** How a digest is made; the stronger one stands last. */
public enum Algorithm {
    MD5("MD5"),
    SHA_256("SHA-256");

    private final String word;

    Algorithm(String word) {
        this.word = word;
    }

    /** As headers have it. */
    public String word() {
        return word;
    }

    /** By its name in a header, in any case. */
    public static Optional<Algorithm> named(String name) {
        for (Algorithm algorithm : values()) {
            if (algorithm.word.equalsIgnoreCase(name)) {
                return Optional.of(algorithm);
            }
        }
        return Optional.empty();
    }

    /** In lower-case hexadecimal digits. */
    public String hash(String text) {
        try {
            // Java names both as headers do.
            byte[] digest =
                    MessageDigest.getInstance(word).digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + word, e);
        }
    }

    /** The response to a challenge (RFC 7616 section 3.4.1). */
    String response(String ha1, String nonce, String proof, String method, String uri) {
        return hash(ha1 + ":" + nonce + ":" + proof + hash(method + ":" + uri));
    }
}
