package astrolabe.server.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A secret of which only a salted hash is known, slow to make on purpose: who reads the
 * configuration cannot log in with it.
 */
public final class HashedSecret implements Secret {

    /** What the text of a hashed secret begins with. */
    static final String SCHEME = "{pbkdf2-sha256}";

    static final String FORM = SCHEME + "iterations$salt$hash";

    /** As many as the years' advice asks of this algorithm. */
    private static final int ITERATIONS = 600_000;

    /** Fewer protect nobody; more take a login longer than its client waits. */
    private static final int FEWEST_ITERATIONS = 1_000;

    private static final int MOST_ITERATIONS = 10_000_000;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private static final Pattern TEXT =
            Pattern.compile("(\\d{1,8})\\$([A-Za-z0-9+/]++=*+)\\$([A-Za-z0-9+/]++=*+)");

    private final int iterations;
    private final byte[] salt;
    private final byte[] hash;

    /**
     * A quick mark of the secret once it was given, so that only an account's first login is slow.
     */
    private volatile byte @Nullable [] proven;

    private HashedSecret(int iterations, byte[] salt, byte[] hash) {
        this.iterations = iterations;
        this.salt = salt;
        this.hash = hash;
    }

    /** The text that stands for a secret, with a fresh salt. Takes a processor up to a second. */
    public static String text(String secret, RandomGenerator random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return SCHEME
                + ITERATIONS
                + "$"
                + base64.encodeToString(salt)
                + "$"
                + base64.encodeToString(hash(secret, salt, ITERATIONS));
    }

    /** Reads such a text; empty when it is none. */
    static Optional<HashedSecret> parse(String text) {
        Matcher parts = TEXT.matcher(text.substring(Math.min(text.length(), SCHEME.length())));
        if (!text.startsWith(SCHEME) || !parts.matches()) {
            return Optional.empty();
        }
        int iterations = Integer.parseInt(parts.group(1));
        try {
            byte[] salt = Base64.getDecoder().decode(parts.group(2));
            byte[] hash = Base64.getDecoder().decode(parts.group(3));
            boolean usable =
                    iterations >= FEWEST_ITERATIONS
                            && iterations <= MOST_ITERATIONS
                            && hash.length == HASH_BYTES;
            return usable
                    ? Optional.of(new HashedSecret(iterations, salt, hash))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public boolean is(String offered) {
        if (isProven(offered)) {
            return true;
        }
        boolean right = MessageDigest.isEqual(hash, hash(offered, salt, iterations));
        if (right) {
            proven = mark(offered);
        }
        return right;
    }

    /** Whether this is the secret, as far as that can be told at once. */
    boolean isProven(String offered) {
        byte[] known = proven;
        return known != null && MessageDigest.isEqual(known, mark(offered));
    }

    private static byte[] hash(String secret, byte[] salt, int iterations) {
        PBEKeySpec spec =
                new PBEKeySpec(secret.toCharArray(), salt, iterations, HASH_BYTES * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the Java platform has this algorithm", e);
        } finally {
            spec.clearPassword();
        }
    }

    private byte[] mark(String offered) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(hash, "HmacSHA256"));
            return mac.doFinal(offered.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has this algorithm", e);
        }
    }

    @Override
    public String toString() {
        return "(hashed secret)";
    }
}
