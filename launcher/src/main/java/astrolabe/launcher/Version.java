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

    /** The compatible version as dialplans compare it: 230000, two digits for each part. */
    public static String number() {
        String[] parts = COMPATIBLE.split("\\.");
        return "%d%02d%02d"
                .formatted(
                        Integer.parseInt(parts[0]),
                        Integer.parseInt(parts[1]),
                        Integer.parseInt(parts[2]));
    }

    /** {@code Asterisk 23.0.0 (Astrolabe 0.1.0)}. */
    public static String full() {
        return "Asterisk " + COMPATIBLE + " (" + OWN + ")";
    }
}
