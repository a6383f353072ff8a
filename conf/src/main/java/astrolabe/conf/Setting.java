package astrolabe.conf;

/**
 * One {@code key = value} (or, as an object, {@code key => value}) and the line that gave it; an
 * inherited one came with a template and names the template's line.
 *
 * @param start the column at which the value begins, counted from 1; 0 if it is put together from
 *     several lines
 */
public record Setting(
        String key,
        String value,
        boolean isObject,
        boolean inherited,
        SourceLine source,
        int start) {

    public String file() {
        return source.file();
    }

    public int line() {
        return source.number();
    }

    /** The column of a character of the value, counted from 1; 0 if that cannot be told. */
    public int column(int index) {
        if (start == 0 || index < 0) {
            return 0;
        }
        int end = Math.min(index, value.length());
        // in the file a backslash stands before each semicolon, or it would begin a comment
        int escapes = (int) value.substring(0, end).chars().filter(c -> c == ';').count();
        return start + index + escapes;
    }

    /** The column at which the key begins, counted from 1. */
    public int keyColumn() {
        return source.text().indexOf(key) + 1;
    }

    public boolean isNamed(String name) {
        return key.equalsIgnoreCase(name);
    }

    Setting asInherited() {
        return new Setting(key, value, isObject, true, source, start);
    }

    /** Leaves the value out, since many are secrets. */
    @Override
    public String toString() {
        return source + ": " + key;
    }
}
