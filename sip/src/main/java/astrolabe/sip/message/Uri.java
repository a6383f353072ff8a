package astrolabe.sip.message;

import java.util.Locale;

/** Whom a request or a header names, RFC 3261 section 19.1. */
public sealed interface Uri permits SipUri, TelUri, OtherUri {

    /** In lower case: {@code sip}, {@code sips}, {@code tel} or another. */
    String scheme();

    /**
     * Reads a URI that fills the whole text.
     *
     * @throws Malformed when it is none
     */
    static Uri parse(String text) throws Malformed {
        int colon = text.indexOf(':');
        String scheme = colon < 0 ? "" : text.substring(0, colon).toLowerCase(Locale.ROOT);
        if (!Grammar.isScheme(scheme)) {
            throw new Malformed("a URI without scheme");
        }
        String rest = text.substring(colon + 1);
        return switch (scheme) {
            case "sip" -> SipUri.parse(false, rest);
            case "sips" -> SipUri.parse(true, rest);
            case "tel" -> TelUri.parseNumber(rest);
            default -> OtherUri.parse(scheme, rest);
        };
    }
}
