package astrolabe.conf;

/**
 * Separates code from comments line by line, remembering how deep in {@code ;-- … --;} it is;
 * confined to one thread.
 *
 * <p>A backslash before a semicolon makes it an ordinary character; {@code ;---} begins a comment
 * to the end of the line only, since rulers of dashes are common.
 */
final class CommentScanner {
    private int depth;

    /** How many block comments are open after the lines scanned so far. */
    int depth() {
        return depth;
    }

    Code scan(String raw) {
        var code = new Code.Builder(raw.length());
        int at = 0;
        int opened = 0;
        while (at < raw.length()) {
            char c = raw.charAt(at);
            if (c != ';') {
                keep(code, c, at, at + 1);
            } else if (at > 0 && raw.charAt(at - 1) == '\\') {
                unescape(code, at);
            } else if (opens(raw, at)) {
                depth++;
                opened = at + 3;
                at += 2;
            } else if (closes(raw, at, opened)) {
                depth--;
            } else if (depth == 0) {
                return code.build();
            }
            at++;
        }
        return code.build();
    }

    private static boolean opens(String raw, int at) {
        return raw.startsWith(";--", at) && !raw.startsWith("-", at + 3);
    }

    /** The dashes that opened a comment do not close it as well. */
    private boolean closes(String raw, int at, int opened) {
        return depth > 0 && at - 2 >= opened && raw.startsWith("--;", at - 2);
    }

    private void keep(Code.Builder code, char c, int from, int to) {
        if (depth == 0) {
            code.add(c, from, to);
        }
    }

    private void unescape(Code.Builder code, int at) {
        if (depth == 0) {
            code.dropLast();
            code.add(';', at - 1, at + 1);
        }
    }
}
