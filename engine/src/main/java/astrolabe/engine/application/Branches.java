package astrolabe.engine.application;

/**
 * A choice as the dialplan writes it, {@code condition?this:that}. Quotes, parentheses and brackets
 * protect a question mark and a colon; a branch may be missing.
 *
 * @param hasChoice whether anything stands behind a question mark
 */
record Branches(String condition, String whenTrue, String whenFalse, boolean hasChoice) {

    static Branches parse(String text) {
        int mark = find(text, '?', 0);
        if (mark < 0) {
            return new Branches(text, "", "", false);
        }
        int colon = find(text, ':', mark + 1);
        int end = colon < 0 ? text.length() : colon;
        return new Branches(
                text.substring(0, mark),
                text.substring(mark + 1, end).strip(),
                colon < 0 ? "" : text.substring(colon + 1).strip(),
                mark + 1 < text.length());
    }

    /** The branch to take; empty when it is missing. */
    String chosen() {
        return Truth.holds(condition) ? whenTrue : whenFalse;
    }

    private static int find(String text, char wanted, int from) {
        int depth = 0;
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == wanted && depth == 0 && !quoted) {
                return i;
            }
            switch (c) {
                case '"' -> quoted = !quoted;
                case '(', '[' -> depth++;
                case ')', ']' -> depth = Math.max(0, depth - 1);
                case '\\' -> i++;
                default -> {
                    // text
                }
            }
        }
        return -1;
    }
}
