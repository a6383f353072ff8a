package astrolabe.conf;

/** A setting to be written. */
public record Entered(String key, String value, boolean isObject) {

    /** {@code key = value}. */
    public static Entered value(String key, String value) {
        return new Entered(key, value, false);
    }

    /** {@code key => value}. */
    public static Entered object(String key, String value) {
        return new Entered(key, value, true);
    }

    boolean isWritable() {
        return Spelling.isKey(key) && Spelling.isValue(value);
    }

    String line() {
        return Spelling.assignment(key, value, isObject);
    }

    /** Leaves the value out, since many are secrets. */
    @Override
    public String toString() {
        return key;
    }
}
