package astrolabe.sip.message;

/**
 * One line of a message's head.
 *
 * @param name in its long form
 * @param value in one line, without blanks around it
 */
public record Header(String name, String value) {

    public Header {
        name = HeaderName.full(name);
        if (!Grammar.isToken(name) || !isOneLine(value)) {
            // a line break from a client's value must never begin a header of its own
            throw new IllegalArgumentException("not a header: " + name);
        }
    }

    private static boolean isOneLine(String value) {
        return value.chars().noneMatch(c -> c == '\r' || c == '\n');
    }

    public boolean isNamed(String other) {
        return name.equalsIgnoreCase(other);
    }
}
