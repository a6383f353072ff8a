package astrolabe.media.srtp;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The value of an attribute {@code a=crypto} of SDP (RFC 4568, 9.1): {@code 1
 * AES_CM_128_HMAC_SHA1_80 inline:…}. A lifetime is passed over; attributes with a key identifier or
 * session parameters, which change how packets look, are not understood.
 *
 * @param tag by which an answer names the offer
 */
public record CryptoAttribute(int tag, MasterKey key) {

    /** Nothing in it can be matched in two ways, so it takes time in proportion to the text. */
    private static final Pattern TEXT =
            Pattern.compile(
                    "(\\d{1,9}) +([A-Z0-9_]+) +inline:([A-Za-z0-9+/=]{40})(?:\\|(?:2\\^)?\\d+)? *");

    /** Reads a value; nothing when it is none that we can use. */
    public static Optional<CryptoAttribute> parse(String value) {
        Matcher matcher = TEXT.matcher(value);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int tag = Integer.parseInt(matcher.group(1));
        return SrtpSuite.ofName(matcher.group(2))
                .flatMap(suite -> MasterKey.of(suite, matcher.group(3)))
                .map(key -> new CryptoAttribute(tag, key));
    }

    /** The value, with the key: it is for signalling only. */
    public String value() {
        return "%d %s inline:%s".formatted(tag, key.suite(), key.base64());
    }
}
