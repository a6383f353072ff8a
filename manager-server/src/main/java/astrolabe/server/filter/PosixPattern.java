package astrolabe.server.filter;

import com.google.re2j.Pattern;

/**
 * Compiles POSIX extended expressions in linear-time syntax: no client's expression can make the
 * matcher backtrack.
 */
final class PosixPattern {

    private PosixPattern() {}

    static Pattern compile(String posix) {
        return Pattern.compile(translate(posix), Pattern.DOTALL);
    }

    /**
     * Differences that matter: word edges, and backslashes inside brackets, which POSIX takes
     * literally.
     */
    static String translate(String posix) {
        StringBuilder out = new StringBuilder(posix.length() + 8);
        int at = 0;
        while (at < posix.length()) {
            char c = posix.charAt(at);
            if (c == '\\' && at + 1 < posix.length()) {
                out.append(escaped(posix.charAt(at + 1)));
                at += 2;
            } else if (c == '[') {
                at = bracket(posix, at, out);
            } else if (c == '{' && !isInterval(posix, at)) {
                out.append("\\{");
                at++;
            } else {
                out.append(c);
                at++;
            }
        }
        return out.toString();
    }

    private static String escaped(char c) {
        return c == '<' || c == '>' ? "\\b" : "\\" + c;
    }

    private static int bracket(String posix, int open, StringBuilder out) {
        int close = endOfBracket(posix, open);
        if (close < 0) {
            out.append(posix, open, posix.length());
            return posix.length();
        }
        out.append(posix.substring(open, close + 1).replace("\\", "\\\\"));
        return close + 1;
    }

    private static int endOfBracket(String posix, int open) {
        int at = open + 1;
        if (at < posix.length() && posix.charAt(at) == '^') {
            at++;
        }
        if (at < posix.length() && posix.charAt(at) == ']') {
            at++;
        }
        while (at < posix.length() && posix.charAt(at) != ']') {
            int named = posix.startsWith("[:", at) ? posix.indexOf(":]", at) : -1;
            at = named < 0 ? at + 1 : named + 2;
        }
        return at < posix.length() ? at : -1;
    }

    private static boolean isInterval(String posix, int at) {
        int close = posix.indexOf('}', at);
        return close > at + 1
                && Character.isDigit(posix.charAt(at + 1))
                && posix.substring(at + 1, close)
                        .chars()
                        .allMatch(c -> c == ',' || Character.isDigit(c));
    }
}
