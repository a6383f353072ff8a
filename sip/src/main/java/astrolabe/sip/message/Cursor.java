package astrolabe.sip.message;

import java.util.function.IntPredicate;

/** A place in a text that is read from left to right; used once, by one thread. */
final class Cursor {

    private final String text;
    private int at;

    Cursor(String text) {
        this.text = text;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    /** The character here, or -1 at the end. */
    int peek() {
        return atEnd() ? -1 : text.charAt(at);
    }

    int position() {
        return at;
    }

    void position(int place) {
        at = place;
    }

    Cursor skipBlanks() {
        while (Grammar.isBlank(peek())) {
            at++;
        }
        return this;
    }

    /** Goes past the character if it stands here. */
    boolean take(char wanted) {
        if (peek() != wanted) {
            return false;
        }
        at++;
        return true;
    }

    /** As {@link #take}, with blanks on both sides, as the separators of headers may have. */
    boolean takeSeparator(char wanted) {
        int before = at;
        if (skipBlanks().take(wanted)) {
            skipBlanks();
            return true;
        }
        at = before;
        return false;
    }

    void expect(char wanted) throws Malformed {
        if (!take(wanted)) {
            throw new Malformed("'" + wanted + "' expected");
        }
    }

    String takeWhile(IntPredicate accepted) {
        int from = at;
        while (!atEnd() && accepted.test(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    String token(String what) throws Malformed {
        String token = takeWhile(Grammar::isTokenChar);
        if (token.isEmpty()) {
            throw new Malformed(what + " expected");
        }
        return token;
    }

    /** A quoted string, with its quotes and escapes as written. */
    String rawQuoted() throws Malformed {
        int from = at;
        expect('"');
        while (!atEnd()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return text.substring(from, at);
            }
            if (c == '\\' && !atEnd()) {
                at++;
            }
        }
        throw new Malformed("a quoted text does not end");
    }

    /** Everything to the end. */
    String rest() {
        String rest = text.substring(Math.min(at, text.length()));
        at = text.length();
        return rest;
    }

    void expectEnd(String what) throws Malformed {
        if (!skipBlanks().atEnd()) {
            throw new Malformed("text after " + what);
        }
    }
}
