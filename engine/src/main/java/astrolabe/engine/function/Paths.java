package astrolabe.engine.function;

/** Paths as texts, whether there are such files or not. */
final class Paths {

    private Paths() {}

    /** Without slashes at the end. */
    static String trimmed(String path) {
        int end = path.length();
        while (end > 1 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }
}
