package astrolabe.conf;

/**
 * A line of a file as it stands there, for showing what is wrong with it.
 *
 * @param number counted from 1
 * @param text without its end; it may hold secrets
 */
public record SourceLine(String file, int number, String text) {

    static SourceLine of(String file, Line line) {
        return new SourceLine(file, line.number(), line.raw().stripTrailing());
    }

    /** Leaves the text out, since it may hold secrets. */
    @Override
    public String toString() {
        return file + ":" + number;
    }
}
