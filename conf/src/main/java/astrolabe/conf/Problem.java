package astrolabe.conf;

/**
 * Something an administrator should look at, and where; line 0 means the file as a whole, column 0
 * the line as a whole.
 */
public record Problem(Severity severity, String file, int line, int column, String text) {

    public static Problem warning(String file, int line, String text) {
        return new Problem(Severity.WARNING, file, line, 0, text);
    }

    public static Problem error(String file, int line, String text) {
        return new Problem(Severity.ERROR, file, line, 0, text);
    }

    /** The same, known to begin at a column, counted from 1. */
    public Problem atColumn(int place) {
        return new Problem(severity, file, line, place, text);
    }

    @Override
    public String toString() {
        String place = line == 0 ? file : file + ":" + line;
        return (column == 0 ? place : place + ":" + column) + ": " + text;
    }
}
