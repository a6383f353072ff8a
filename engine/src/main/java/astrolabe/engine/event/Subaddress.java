package astrolabe.engine.event;

/**
 * The part of an ISDN address behind the number; empty digits mean that there is none.
 *
 * @param type 0 for NSAP, 2 for the user's own
 * @param odd whether the digits are odd in number, where they are packed in pairs
 */
public record Subaddress(String digits, int type, boolean odd) {

    public static final Subaddress NONE = new Subaddress("", 0, false);

    public boolean isKnown() {
        return !digits.isEmpty();
    }

    public Subaddress withDigits(String other) {
        return new Subaddress(other, type, odd);
    }

    public Subaddress withType(int other) {
        return new Subaddress(digits, other, odd);
    }

    public Subaddress withOdd(boolean other) {
        return new Subaddress(digits, type, other);
    }
}
