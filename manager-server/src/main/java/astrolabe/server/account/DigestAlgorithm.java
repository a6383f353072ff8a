package astrolabe.server.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The algorithms of digest authentication (RFC 7616 section 3.3) that we take. */
public enum DigestAlgorithm {
    MD5("MD5"),
    SHA_256("SHA-256");

    private final String label;

    DigestAlgorithm(String label) {
        this.label = label;
    }

    /** As headers name it. */
    public String label() {
        return label;
    }

    /** The digest of a text in lower-case hexadecimal digits. */
    public String of(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance(label)
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + label, e);
        }
    }
}
