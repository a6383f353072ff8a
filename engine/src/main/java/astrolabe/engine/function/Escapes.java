package astrolabe.engine.function;

import java.util.HexFormat;

/** Arguments as they are written: quotes, backslashes, and what they protect. */
final class Escapes {

    private Escapes() {}

    /** The first character of a kind that no quotes, parentheses or backslash protect, or -1. */
    static int first(String text, char wanted) {
        boolean quoted = false;
        int parens = 0;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == wanted && !quoted && parens == 0) {
                return at;
            }
            switch (c) {
                case '"' -> quoted = !quoted;
                case '(' -> parens++;
                case ')' -> parens = Math.max(0, parens - 1);
                default -> {
                    // an ordinary character
                }
            }
            at += c == '\\' ? 2 : 1;
        }
        return -1;
    }

    static int firstComma(String text) {
        return first(text, ',');
    }

    /** Without the quotes around it, if there are such. */
    static String unquoted(String text) {
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }

    /** The one character that is meant, which may be written with a backslash or in quotes. */
    static char delimiter(String written, char ifEmpty) {
        String text = plain(unquoted(written));
        return text.isEmpty() ? ifEmpty : text.charAt(0);
    }

    /** With the escapes of a backslash replaced. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int length = length(text, at);
            plain.append(meant(text.substring(at, at + length)));
            at += length;
        }
        return plain.toString();
    }

    /** How many characters the one at an index takes to write. */
    static int length(String text, int at) {
        if (text.charAt(at) != '\\' || at + 1 == text.length()) {
            return 1;
        }
        boolean isHex =
                text.charAt(at + 1) == 'x'
                        && at + 3 < text.length()
                        && HexFormat.isHexDigit(text.charAt(at + 2))
                        && HexFormat.isHexDigit(text.charAt(at + 3));
        return isHex ? 4 : 2;
    }

    private static char meant(String written) {
        if (written.length() == 1) {
            return written.charAt(0);
        }
        if (written.length() == 4) {
            return (char) HexFormat.fromHexDigits(written, 2, 4);
        }
        return switch (written.charAt(1)) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> written.charAt(1);
        };
    }
}
