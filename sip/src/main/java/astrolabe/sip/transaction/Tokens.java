package astrolabe.sip.transaction;

import astrolabe.sip.message.Via;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Makes what must be unlike everything else: branches, tags, Call-IDs. Thread-safe. */
public final class Tokens {

    private final RandomGenerator random;

    public Tokens(RandomGenerator random) {
        this.random = random;
    }

    public String branch() {
        return Via.COOKIE + hex(16);
    }

    public String tag() {
        return hex(10);
    }

    public String callId() {
        return hex(16);
    }

    /** A number for a session. */
    public long number() {
        synchronized (random) {
            return random.nextLong(1L << 31);
        }
    }

    /** That many random bytes in hexadecimal digits. */
    public String hex(int length) {
        byte[] bytes = new byte[length];
        synchronized (random) {
            random.nextBytes(bytes);
        }
        return HexFormat.of().formatHex(bytes);
    }
}
