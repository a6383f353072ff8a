package astrolabe.launcher;

/**
 * What the program calls itself. Clients decide by the first part, so it names the version we are
 * compatible with.
 */
public final class Version {

    /** The version of Asterisk whose manager interface this is. */
    public static final String COMPATIBLE = "23.0.0";

    public static final String OWN = "Astrolabe 0.1.0";

    private Version() {}

    /** {@code Asterisk 23.0.0 (Astrolabe 0.1.0)}. */
    public static String full() {
        return "Asterisk " + COMPATIBLE + " (" + OWN + ")";
    }
}
