package astrolabe.media.srtp;

import java.util.Arrays;
import java.util.Optional;

/** How packets are protected (RFC 4568, 6.2): AES in counter mode, and HMAC-SHA1 of some length. */
public enum SrtpSuite {
    AES_CM_128_HMAC_SHA1_80(10),
    AES_CM_128_HMAC_SHA1_32(4);

    private final int tag;

    SrtpSuite(int tag) {
        this.tag = tag;
    }

    /** Octets of a packet's tag; reports always have ten (RFC 4568, 6.2.2). */
    int tag() {
        return tag;
    }

    /** The suite of this name; nothing when it is none of ours. */
    public static Optional<SrtpSuite> ofName(String name) {
        return Arrays.stream(values()).filter(suite -> suite.name().equals(name)).findFirst();
    }
}
