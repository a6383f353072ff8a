package astrolabe.engine.dialplan;

/**
 * One priority of an extension: the application to run with its text before any variable is
 * replaced. The label is empty where there is none; a hint's devices stand in {@code application}.
 */
public record Step(int priority, String label, String application, String data, Origin origin) {
    /** The priority of a step that is a hint; it sorts before every real one. */
    public static final int HINT = -1;

    public Step {
        if (priority < 1 && priority != HINT) {
            throw new IllegalArgumentException("not a priority: " + priority);
        }
    }

    public static Step of(int priority, String application, String data, Origin origin) {
        return new Step(priority, "", application, data, origin);
    }

    /** A hint written as {@code devices} or {@code devices(name)}; the name is the data. */
    public static Step hint(String text, Origin origin) {
        int open = text.indexOf('(');
        return open > 0 && text.endsWith(")")
                ? new Step(
                        HINT,
                        "",
                        text.substring(0, open).strip(),
                        text.substring(open + 1, text.length() - 1),
                        origin)
                : new Step(HINT, "", text, "", origin);
    }

    public boolean isHint() {
        return priority == HINT;
    }
}
