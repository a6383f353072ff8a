package astrolabe.engine.expression;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts an expression into tokens. Words need no quotes; within one, operators that cannot begin
 * there belong to it.
 */
final class ExpressionLexer {
    private static final List<String> MARKS =
            List.of(
                    "||", "&&", "==", "=~", "!=", "<=", ">=", "~~", "::", "|", "&", "=", "<", ">",
                    "+", "-", "*", "/", "%", "!", "?", ":", "(", ")", ",");

    /**
     * Characters that end a word. {@code !} and {@code ~} do only when an operator begins with
     * them, see below.
     */
    private static final String ENDS_WORD = " \t\r\n\"|&=<>+-*/%?:(),";

    private final String text;
    private int at;

    private ExpressionLexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        var lexer = new ExpressionLexer(text);
        var tokens = new ArrayList<Token>();
        do {
            tokens.add(lexer.next());
        } while (!(tokens.getLast() instanceof Token.End));
        return tokens;
    }

    /** Where a token begins. */
    static int start(String text, int token) {
        var lexer = new ExpressionLexer(text);
        for (int i = 0; i < token; i++) {
            Token _ = lexer.next();
        }
        lexer.skipBlanks();
        return lexer.at;
    }

    private void skipBlanks() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
    }

    private Token next() {
        skipBlanks();
        if (at == text.length()) {
            return new Token.End();
        }
        if (text.charAt(at) == '"') {
            return quoted();
        }
        for (var mark : MARKS) {
            if (text.startsWith(mark, at)) {
                at += mark.length();
                return new Token.Mark(mark);
            }
        }
        return word();
    }

    /** Quotes that are never closed reach to the end. */
    private Token quoted() {
        int close = text.indexOf('"', at + 1);
        int end = close < 0 ? text.length() : close + 1;
        var token = text.substring(at, end) + (close < 0 ? "\"" : "");
        at = end;
        return new Token.Operand(token);
    }

    private Token word() {
        int from = at++;
        while (at < text.length() && continuesWord()) {
            at++;
        }
        var word = text.substring(from, at);
        if (at < text.length() && text.charAt(at) == '(') {
            at++;
            return new Token.Call(word);
        }
        return new Token.Operand(word);
    }

    private boolean continuesWord() {
        return ENDS_WORD.indexOf(text.charAt(at)) < 0
                && !text.startsWith("!=", at)
                && !text.startsWith("~~", at);
    }
}
