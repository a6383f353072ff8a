package astrolabe.sip.sdp;

/**
 * An {@code a=} line.
 *
 * @param value empty for a property attribute
 */
public record Attribute(String name, String value) {

    static Attribute parse(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? new Attribute(text.strip(), "")
                : new Attribute(
                        text.substring(0, colon).strip(), text.substring(colon + 1).strip());
    }

    boolean isNamed(String other) {
        return name.equals(other);
    }

    /** As it is written; it may hold a key. */
    String line() {
        return value.isEmpty() ? name : name + ":" + value;
    }

    /** The name alone, since the value may be a key. */
    @Override
    public String toString() {
        return name;
    }
}
