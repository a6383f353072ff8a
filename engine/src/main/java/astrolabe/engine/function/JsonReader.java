package astrolabe.engine.function;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Reads a JSON text. Confined to one thread. */
final class JsonReader {

    /** Deeper is no answer of a service, and would cost stack. */
    private static final int MAX_DEPTH = 64;

    private final String text;
    private int at;
    private int depth;

    private JsonReader(String text) {
        this.text = text;
    }

    /** Nothing when the text is no JSON. */
    static Optional<JsonValue> read(String text) {
        JsonReader reader = new JsonReader(text);
        try {
            JsonValue value = reader.value();
            reader.blanks();
            return reader.at == text.length() ? Optional.of(value) : Optional.empty();
        } catch (Malformed _) {
            return Optional.empty();
        }
    }

    /** Ends the reading from within. */
    private static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed() {
            super("no JSON", null, false, false);
        }
    }

    private JsonValue value() throws Malformed {
        if (++depth > MAX_DEPTH) {
            throw new Malformed();
        }
        blanks();
        JsonValue value =
                switch (peek()) {
                    case '{' -> members();
                    case '[' -> elements();
                    case '"' -> new JsonValue.Text(string());
                    case 't' -> word("true", new JsonValue.Truth(true));
                    case 'f' -> word("false", new JsonValue.Truth(false));
                    case 'n' -> word("null", new JsonValue.Nothing());
                    default -> number();
                };
        depth--;
        return value;
    }

    private JsonValue members() throws Malformed {
        SequencedMap<String, JsonValue> members = new LinkedHashMap<>();
        at++;
        blanks();
        if (take('}')) {
            return new JsonValue.Members(members);
        }
        do {
            blanks();
            String key = string();
            blanks();
            require(':');
            members.put(key, value());
            blanks();
        } while (take(','));
        require('}');
        return new JsonValue.Members(members);
    }

    private JsonValue elements() throws Malformed {
        List<JsonValue> elements = new ArrayList<>();
        at++;
        blanks();
        if (take(']')) {
            return new JsonValue.Elements(elements);
        }
        do {
            elements.add(value());
            blanks();
        } while (take(','));
        require(']');
        return new JsonValue.Elements(elements);
    }

    private String string() throws Malformed {
        require('"');
        StringBuilder out = new StringBuilder();
        while (peek() != '"') {
            char c = text.charAt(at++);
            if (c < ' ') {
                throw new Malformed();
            }
            out.append(c == '\\' ? escaped() : c);
        }
        at++;
        return out.toString();
    }

    private char escaped() throws Malformed {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw new Malformed();
        };
    }

    private char unicode() throws Malformed {
        if (at + 4 > text.length() || !isHex(text.substring(at, at + 4))) {
            throw new Malformed();
        }
        at += 4;
        return (char) HexFormat.fromHexDigits(text, at - 4, at);
    }

    private static boolean isHex(String digits) {
        return digits.chars().allMatch(HexFormat::isHexDigit);
    }

    private JsonValue word(String word, JsonValue value) throws Malformed {
        if (!text.startsWith(word, at)) {
            throw new Malformed();
        }
        at += word.length();
        return value;
    }

    private JsonValue number() throws Malformed {
        int from = at;
        take('-');
        boolean leadingZero = at < text.length() && text.charAt(at) == '0';
        int whole = digits();
        boolean valid = whole > 0 && (!leadingZero || whole == 1);
        if (take('.')) {
            valid &= digits() > 0;
        }
        if (take('e') || take('E')) {
            boolean _ = take('+') || take('-');
            valid &= digits() > 0;
        }
        if (!valid) {
            throw new Malformed();
        }
        return new JsonValue.Amount(text.substring(from, at));
    }

    private int digits() {
        int from = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at - from;
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() throws Malformed {
        if (at == text.length()) {
            throw new Malformed();
        }
        return text.charAt(at);
    }

    private boolean take(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void require(char c) throws Malformed {
        if (!take(c)) {
            throw new Malformed();
        }
    }
}
