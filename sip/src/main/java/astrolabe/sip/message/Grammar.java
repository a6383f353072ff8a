package astrolabe.sip.message;

/** The character classes of RFC 3261 section 25.1. */
final class Grammar {

    private static final String TOKEN_MARKS = "-.!%*_+`'~";
    private static final String URI_MARKS = "-_.!~*'()";

    private Grammar() {}

    static boolean isToken(String text) {
        return !text.isEmpty() && text.chars().allMatch(Grammar::isTokenChar);
    }

    static boolean isTokenChar(int c) {
        return isAlphanumeric(c) || TOKEN_MARKS.indexOf(c) >= 0;
    }

    static boolean isAlphanumeric(int c) {
        return isDigit(c) || isLetter(c);
    }

    static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** What never needs an escape in a URI. */
    static boolean isUnreserved(int c) {
        return isAlphanumeric(c) || URI_MARKS.indexOf(c) >= 0;
    }

    /** What the user of a SIP URI may be written with. */
    static boolean isUser(int c) {
        return isUnreserved(c) || "&=+$,;?/".indexOf(c) >= 0;
    }

    static boolean isPassword(int c) {
        return isUnreserved(c) || "&=+$,".indexOf(c) >= 0;
    }

    static boolean isUriParameter(int c) {
        return isUnreserved(c) || "[]/:&+$".indexOf(c) >= 0;
    }

    static boolean isUriHeader(int c) {
        return isUnreserved(c) || "[]/?:+$".indexOf(c) >= 0;
    }

    static boolean isBlank(int c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    static boolean isHex(int c) {
        return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    /** A scheme of a URI. */
    static boolean isScheme(String text) {
        return !text.isEmpty()
                && isLetter(text.charAt(0))
                && text.chars().allMatch(c -> isAlphanumeric(c) || "+-.".indexOf(c) >= 0);
    }

    /** A domain, an IPv4 address or, in brackets, an IPv6 address. */
    static boolean isHost(String text) {
        if (text.startsWith("[")) {
            return text.length() > 3
                    && text.endsWith("]")
                    && text.substring(1, text.length() - 1)
                            .chars()
                            .allMatch(c -> isHex(c) || c == ':' || c == '.');
        }
        return !text.isEmpty()
                && text.chars().allMatch(c -> isAlphanumeric(c) || "-._".indexOf(c) >= 0);
    }
}
