package astrolabe.engine.dialplan.ael;

/**
 * The text of one file, read from left to right; blanks and comments between words mean nothing.
 * Confined to one thread.
 */
final class Text {

    private static final char END = 0;

    private final String file;
    private final String text;
    private int at;
    private int line = 1;
    private int lineStart;

    Text(String file, String text) {
        this.file = file;
        this.text = text;
    }

    Place place() {
        return new Place(file, line, at - lineStart + 1);
    }

    Mistake mistake(String message) {
        return new Mistake(place(), message);
    }

    boolean isOver() throws Mistake {
        skipBlanks();
        return at == text.length();
    }

    /** The next character that means something; 0 at the end. */
    char peek() throws Mistake {
        skipBlanks();
        return at < text.length() ? text.charAt(at) : END;
    }

    boolean take(String mark) throws Mistake {
        skipBlanks();
        if (!text.startsWith(mark, at)) {
            return false;
        }
        at += mark.length();
        return true;
    }

    void require(String mark) throws Mistake {
        if (!take(mark)) {
            throw mistake("\"" + mark + "\" is missing before " + shown());
        }
    }

    private String shown() {
        if (at == text.length()) {
            return "the end";
        }
        int end = at + 1;
        while (end < text.length() && end - at < 20 && isPartOfWord(text.charAt(end))) {
            end++;
        }
        return "\"" + text.substring(at, end) + "\"";
    }

    /**
     * Takes a keyword if it is the next word. A word with a capital letter is none: that is how an
     * application is written whose name is one, {@code Return(7)}.
     */
    boolean takeWord(String word) throws Mistake {
        skipBlanks();
        int end = at + word.length();
        boolean isNext =
                text.startsWith(word, at)
                        && (end == text.length() || !isPartOfWord(text.charAt(end)));
        if (isNext) {
            at = end;
        }
        return isNext;
    }

    private static boolean isPartOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-';
    }

    /** A name of letters, digits, {@code _}, {@code -} and {@code ~}. */
    String word() throws Mistake {
        skipBlanks();
        int from = at;
        while (at < text.length() && (isPartOfWord(text.charAt(at)) || text.charAt(at) == '~')) {
            at++;
        }
        if (from == at) {
            throw mistake("a name is missing before " + shown());
        }
        return text.substring(from, at);
    }

    /** A label and its colon, if that is what comes next; otherwise nothing is taken. */
    String takeLabel() throws Mistake {
        skipBlanks();
        int end = at;
        while (end < text.length() && isPartOfWord(text.charAt(end))) {
            end++;
        }
        int colon = end;
        while (colon < text.length() && text.charAt(colon) == ' ') {
            colon++;
        }
        if (end == at || colon == text.length() || text.charAt(colon) != ':') {
            return "";
        }
        String label = text.substring(at, end);
        at = colon + 1;
        return label;
    }

    /**
     * The text up to one of the characters, which is not taken. Quotes, parentheses, brackets,
     * braces and a backslash protect them; a brace that closes what is not open here ends it too.
     */
    String until(String stops) throws Mistake {
        skipBlanks();
        Place begin = place();
        int from = at;
        StringBuilder open = new StringBuilder();
        boolean quoted = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (!quoted && open.isEmpty() && (stops.indexOf(c) >= 0 || c == '}')) {
                return text.substring(from, at).strip().replaceAll("\\s*\\n\\s*", " ");
            }
            if (c == '\\' && at + 1 < text.length()) {
                advance();
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                nest(open, c);
            }
            advance();
        }
        throw new Mistake(begin, "this never ends: \"" + stops + "\" is missing");
    }

    private static void nest(StringBuilder open, char c) {
        int opening = "([{".indexOf(c);
        if (opening >= 0) {
            open.append(")]}".charAt(opening));
        } else if (!open.isEmpty() && open.charAt(open.length() - 1) == c) {
            open.setLength(open.length() - 1);
        }
    }

    private void advance() {
        if (text.charAt(at) == '\n') {
            line++;
            lineStart = at + 1;
        }
        at++;
    }

    private void skipBlanks() throws Mistake {
        while (at < text.length()) {
            if (text.startsWith("//", at)) {
                while (at < text.length() && text.charAt(at) != '\n') {
                    at++;
                }
            } else if (text.startsWith("/*", at)) {
                skipComment();
            } else if (text.charAt(at) <= ' ') {
                advance();
            } else {
                return;
            }
        }
    }

    private void skipComment() throws Mistake {
        Place begin = place();
        int end = text.indexOf("*/", at + 2);
        while (at < text.length() && (end < 0 || at < end + 2)) {
            advance();
        }
        if (end < 0) {
            throw new Mistake(begin, "this comment never ends");
        }
    }

    /** A place to come back to. */
    record Mark(int at, int line, int lineStart) {}

    Mark mark() {
        return new Mark(at, line, lineStart);
    }

    void back(Mark to) {
        at = to.at;
        line = to.line;
        lineStart = to.lineStart;
    }

    /**
     * Goes on behind the block that begins at or behind a place, or behind the semicolon if that
     * comes first; at the end when neither does.
     */
    void skipBlock(Mark from) {
        back(from);
        int depth = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (text.startsWith("//", at)) {
                while (at < text.length() && text.charAt(at) != '\n') {
                    at++;
                }
                continue;
            }
            advance();
            if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
            }
            if ((c == '}' && depth <= 0) || (c == ';' && depth == 0)) {
                return;
            }
        }
    }
}
