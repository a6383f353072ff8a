package astrolabe.conf;

import astrolabe.conf.Line.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a text into lines and says what each means; the lines' raw texts joined are the text again.
 */
final class Lexer {
    /**
     * Longer lines are no configuration; the longest in use (dialplan expressions) stay far below.
     */
    static final int MAX_LINE = 65_536;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Lexer() {}

    static List<Line> lex(String text) {
        var lines = new ArrayList<Line>();
        var scanner = new CommentScanner();
        for (int from = 0; from < text.length(); ) {
            int newline = text.indexOf('\n', from);
            int to = newline < 0 ? text.length() : newline + 1;
            lines.add(line(lines.size() + 1, text.substring(from, to), scanner));
            from = to;
        }
        return lines;
    }

    private static Line line(int number, String raw, CommentScanner scanner) {
        int before = scanner.depth();
        var code = scanner.scan(number == 1 ? withoutMark(raw) : raw);
        var meaning =
                raw.length() > MAX_LINE
                        ? new Meaning.Breach("longer than " + MAX_LINE + " characters", 0, false)
                        : meaning(code);
        return new Line(number, raw, before, scanner.depth(), code.span(), meaning);
    }

    /** A space in place of the mark keeps every other character where it is. */
    private static String withoutMark(String raw) {
        return raw.charAt(0) == BYTE_ORDER_MARK ? " " + raw.substring(1) : raw;
    }

    private static Meaning meaning(Code code) {
        if (code.text().isEmpty()) {
            return new Meaning.Nothing();
        }
        return switch (code.text().charAt(0)) {
            case '[' -> header(code);
            case '#' -> directive(code.text());
            default -> assignment(code);
        };
    }

    private static Meaning header(Code code) {
        var text = code.text();
        int close = text.indexOf(']');
        if (close < 0) {
            return breach(code, "section header without \"]\"");
        }
        var name = text.substring(1, close);
        var span = code.span(1, close);
        var rest = text.substring(close + 1);
        if (!rest.startsWith("(")) {
            return new Meaning.Header(name, false, false, List.of(), rest.trim(), span);
        }
        int end = rest.indexOf(')');
        if (end < 0) {
            return breach(code, "section header without \")\"");
        }
        return header(name, rest.substring(1, end), rest.substring(end + 1).trim(), span);
    }

    /** What is missing is missing at the end. */
    private static Meaning breach(Code code, String text) {
        return new Meaning.Breach(text, code.span().to() + 1, true);
    }

    private static Meaning header(String name, String options, String surplus, Span span) {
        var bases = new ArrayList<String>();
        boolean template = false;
        boolean addition = false;
        for (var option : options.split(",", -1)) {
            switch (option.trim()) {
                case "" -> {}
                case "!" -> template = true;
                case "+" -> addition = true;
                default -> bases.add(option.trim());
            }
        }
        return new Meaning.Header(name, template, addition, List.copyOf(bases), surplus, span);
    }

    private static Meaning directive(String text) {
        int end = 1;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        var verb = text.substring(1, end).toLowerCase(Locale.ROOT);
        return new Meaning.Directive(verb, unquoted(text.substring(end).trim()));
    }

    private static String unquoted(String argument) {
        return isBetween(argument, '"', '"') || isBetween(argument, '<', '>')
                ? argument.substring(1, argument.length() - 1)
                : argument;
    }

    private static boolean isBetween(String text, char first, char last) {
        int end = text.length() - 1;
        return end > 0 && text.charAt(0) == first && text.charAt(end) == last;
    }

    private static Meaning assignment(Code code) {
        var text = code.text();
        int equals = text.indexOf('=');
        if (equals < 0) {
            return new Meaning.Fault("no \"=\"");
        }
        boolean append = equals > 0 && text.charAt(equals - 1) == '+';
        boolean object = !append && text.startsWith(">", equals + 1);
        var key = text.substring(0, append ? equals - 1 : equals).trim();
        if (key.isEmpty()) {
            return new Meaning.Fault("no key before \"=\"");
        }
        int value = equals + (object ? 2 : 1);
        while (value < text.length() && text.charAt(value) <= ' ') {
            value++;
        }
        return new Meaning.Assignment(
                key, text.substring(value), object, append, code.span(value, text.length()));
    }
}
