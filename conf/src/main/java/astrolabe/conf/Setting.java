package astrolabe.conf;

/**
 * One {@code key = value} (or, as an object, {@code key => value}) and the line that gave it; an
 * inherited one came with a template and names the template's line.
 */
public record Setting(
        String key, String value, boolean isObject, boolean inherited, String file, int line) {

    public boolean isNamed(String name) {
        return key.equalsIgnoreCase(name);
    }

    Setting asInherited() {
        return new Setting(key, value, isObject, true, file, line);
    }

    /** Leaves the value out, since many are secrets. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + key;
    }
}
