package astrolabe.engine.dialplan;

import astrolabe.engine.expression.Complaints;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Reads a pattern's text, the {@code _} taken off, into its symbols; what follows a wildcard means
 * nothing and is dropped.
 */
final class PatternParser {
    private final String text;
    private final List<Symbol> symbols = new ArrayList<>();
    private int at;

    private PatternParser(String text) {
        this.text = text;
    }

    static List<Symbol> parse(String text) {
        var parser = new PatternParser(text);
        while (parser.at < text.length() && !parser.ended()) {
            parser.next();
        }
        return List.copyOf(parser.symbols);
    }

    /** What is wrong with a pattern, its {@code _} not counted: it still means something. */
    static void proofread(String text, Complaints complaints) {
        var parser = new PatternParser(text);
        while (parser.at < text.length()) {
            int from = parser.at;
            if (parser.ended()) {
                complaints.at(from, "what stands behind \".\" or \"!\" means nothing");
                return;
            }
            if (text.charAt(from) == '[' && from + 1 < text.length()) {
                parser.at++;
                int close = parser.closing();
                parser.at--;
                if (close < 0) {
                    complaints.at(from, "\"[\" without \"]\"");
                } else if (close == from + 1) {
                    complaints.at(from, "\"[]\" fits nothing");
                }
            }
            parser.next();
        }
        if (text.isBlank()) {
            complaints.at(0, "\"_\" without a pattern");
        } else if (!parser.symbols.isEmpty() && parser.symbols.getFirst().isRest()) {
            complaints.at(0, "\"_.\" catches h, i and t as well; \"_X.\" is better");
        }
    }

    /** The symbols of a pattern, each with its text. */
    static List<PatternPosition> positions(String text) {
        var parser = new PatternParser(text);
        var positions = new ArrayList<PatternPosition>();
        while (parser.at < text.length() && !parser.ended()) {
            int from = parser.at;
            int before = parser.symbols.size();
            parser.next();
            if (parser.symbols.size() > before) {
                positions.add(
                        new PatternPosition(
                                text.substring(from, parser.at),
                                true,
                                parser.symbols.getLast().weight()));
            }
        }
        return positions;
    }

    private boolean ended() {
        return !symbols.isEmpty() && (symbols.getLast().isRest() || symbols.getLast().isAnyRest());
    }

    private void next() {
        char c = text.charAt(at++);
        switch (c) {
            case '-', ' ' -> {}
            case 'X', 'x' -> symbols.add(Symbol.X);
            case 'Z', 'z' -> symbols.add(Symbol.Z);
            case 'N', 'n' -> symbols.add(Symbol.N);
            case '.' -> symbols.add(Symbol.REST);
            case '!' -> symbols.add(Symbol.ANY_REST);
            case '[' -> set();
            case '\\' -> symbols.add(Symbol.of(at < text.length() ? text.charAt(at++) : c));
            default -> symbols.add(Symbol.of(c));
        }
    }

    /** A bracket that is never closed stands for itself. */
    private void set() {
        int close = closing();
        if (close < 0) {
            symbols.add(Symbol.of('['));
            return;
        }
        var accepted = new BitSet();
        while (at < close) {
            char from = member();
            boolean range = at + 1 < close && text.charAt(at) == '-';
            if (range) {
                at++;
            }
            char to = range ? member() : from;
            accepted.set(Math.min(from, to), Math.max(from, to) + 1);
        }
        at = close + 1;
        symbols.add(Symbol.of(accepted));
    }

    private int closing() {
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == ']') {
                return i;
            }
        }
        return -1;
    }

    private char member() {
        char c = text.charAt(at++);
        return c == '\\' ? text.charAt(at++) : c;
    }
}
