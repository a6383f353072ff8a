package astrolabe.engine.dialplan;

/** The {@code [general]} section of {@code extensions.conf}. */
public record DialplanOptions(
        boolean permanent,
        boolean writeProtected,
        boolean autoFallThrough,
        boolean clearGlobals,
        boolean fastPatterns,
        String usersContext) {
    public static final DialplanOptions DEFAULTS =
            new DialplanOptions(false, false, true, false, false, "default");

    public DialplanOptions withFastPatterns(boolean fast) {
        return new DialplanOptions(
                permanent, writeProtected, autoFallThrough, clearGlobals, fast, usersContext);
    }
}
