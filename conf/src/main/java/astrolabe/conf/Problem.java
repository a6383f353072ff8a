package astrolabe.conf;

/** Something an administrator should look at, and where; line 0 means the file as a whole. */
public record Problem(Severity severity, String file, int line, String text) {

    public static Problem warning(String file, int line, String text) {
        return new Problem(Severity.WARNING, file, line, text);
    }

    public static Problem error(String file, int line, String text) {
        return new Problem(Severity.ERROR, file, line, text);
    }

    @Override
    public String toString() {
        return line == 0 ? file + ": " + text : file + ":" + line + ": " + text;
    }
}
