package astrolabe.media.srtp;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** A suite with the key and the salt from which all others are derived (RFC 3711, 8). Immutable. */
public final class MasterKey {

    private static final int KEY = 16;
    private static final int SALT = 14;

    private final SrtpSuite suite;
    private final byte[] secret; // key and salt

    private MasterKey(SrtpSuite suite, byte[] secret) {
        this.suite = suite;
        this.secret = secret;
    }

    /** A new one. */
    public static MasterKey random(SrtpSuite suite, SecureRandom random) {
        byte[] secret = new byte[KEY + SALT];
        random.nextBytes(secret);
        return new MasterKey(suite, secret);
    }

    /** One of base64 as it is signalled; nothing when it has another length. */
    public static Optional<MasterKey> of(SrtpSuite suite, String base64) {
        try {
            byte[] secret = Base64.getDecoder().decode(base64);
            return secret.length == KEY + SALT
                    ? Optional.of(new MasterKey(suite, secret))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty(); // it is no base64
        }
    }

    public SrtpSuite suite() {
        return suite;
    }

    /** For the attribute that is signalled, and nothing else. */
    String base64() {
        return Base64.getEncoder().encodeToString(secret);
    }

    byte[] key() {
        return Arrays.copyOf(secret, KEY);
    }

    byte[] salt() {
        return Arrays.copyOfRange(secret, KEY, KEY + SALT);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "a key for " + suite;
    }
}
