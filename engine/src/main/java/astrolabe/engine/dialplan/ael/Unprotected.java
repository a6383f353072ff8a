package astrolabe.engine.dialplan.ael;

/** Characters of a text that stand outside of {@code ${…}}, {@code $[…]} and quotes. */
final class Unprotected {

    private Unprotected() {}

    /** The first that no brace, bracket or quote protects, or -1. */
    static int first(String text, char wanted) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == wanted && depth == 0 && !quoted) {
                return i;
            }
            switch (c) {
                case '\\' -> i++;
                case '"' -> quoted = !quoted;
                case '{', '[' -> depth++;
                case '}', ']' -> depth = Math.max(0, depth - 1);
                default -> {
                    // text
                }
            }
        }
        return -1;
    }

    /** The parenthesis that closes the one at an index, or -1. */
    static int closing(String text, int open) {
        int depth = 0;
        boolean quoted = false;
        for (int i = open; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\\' -> i++;
                case '"' -> quoted = !quoted;
                case '(' -> depth += quoted ? 0 : 1;
                case ')' -> {
                    depth -= quoted ? 0 : 1;
                    if (depth == 0) {
                        return i;
                    }
                }
                default -> {
                    // text
                }
            }
        }
        return -1;
    }
}
