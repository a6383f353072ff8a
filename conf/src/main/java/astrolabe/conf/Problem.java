package astrolabe.conf;

import java.util.List;

/**
 * Something an administrator should look at, and where; line 0 means the file as a whole, column 0
 * the line as a whole.
 *
 * @param source the line as it stands in the file, where it is to be shown; else empty
 */
public record Problem(
        Severity severity, String file, int line, int column, String text, String source) {

    /** Longer lines are shown in part. */
    private static final int WIDTH = 120;

    private static final String CUT = "…";

    public static Problem warning(String file, int line, String text) {
        return new Problem(Severity.WARNING, file, line, 0, text, "");
    }

    public static Problem error(String file, int line, String text) {
        return new Problem(Severity.ERROR, file, line, 0, text, "");
    }

    /** The same, known to begin at a column, counted from 1. */
    public Problem atColumn(int place) {
        return new Problem(severity, file, line, place, text, source);
    }

    /** The same, to be told with the line as it stands in the file; not for lines with secrets. */
    public Problem showing(String sourceLine) {
        return new Problem(severity, file, line, column, text, sourceLine);
    }

    /**
     * The line and, where the column is known, a caret beneath it; nothing if the line is not to be
     * shown. Blanks stand for characters that a terminal would not show as one.
     */
    public List<String> excerpt() {
        if (source.isBlank()) {
            return List.of();
        }
        var shown = source.replaceAll("\\p{Cntrl}", " ");
        int caret = Math.min(Math.max(0, column - 1), shown.length());
        int from = caret < WIDTH * 3 / 4 ? 0 : caret - WIDTH / 2;
        int to = Math.min(shown.length(), from + WIDTH);
        var line =
                (from > 0 ? CUT : "")
                        + shown.substring(from, to)
                        + (to < shown.length() ? CUT : "");
        return column == 0
                ? List.of(line)
                : List.of(line, " ".repeat(caret - from + (from > 0 ? CUT.length() : 0)) + "^");
    }

    @Override
    public String toString() {
        String place = line == 0 ? file : file + ":" + line;
        return (column == 0 ? place : place + ":" + column) + ": " + text;
    }
}
