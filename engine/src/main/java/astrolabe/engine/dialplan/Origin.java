package astrolabe.engine.dialplan;

import astrolabe.conf.Setting;

/**
 * Who put something into the dialplan and, if it was a file, on which line; line 0 means no file.
 */
public record Origin(String registrar, String file, int line) {
    /** What the configuration file and edits at run time are registered under alike. */
    public static final String CONFIGURATION = "pbx_config";

    public static Origin registrar(String registrar) {
        return new Origin(registrar, "", 0);
    }

    public static Origin configuration(String file, int line) {
        return new Origin(CONFIGURATION, file, line);
    }

    static Origin of(Setting line) {
        return configuration(line.file(), line.line());
    }

    /** {@code extensions.conf:12}, or the registrar where no file is known. */
    public String place() {
        return line == 0 ? registrar : file + ":" + line;
    }
}
