package astrolabe.engine.expression;

import java.util.List;

/** Evaluates the text between {@code $[} and {@code ]}, its variables already replaced. */
public final class Expression {
    /**
     * Longer texts are refused: whoever can set a variable must not be able to keep a call busy.
     */
    static final int MAX_LENGTH = 16_384;

    private Expression() {}

    public static Evaluation evaluate(String text) {
        if (text.length() > MAX_LENGTH) {
            return new Evaluation("", List.of("longer than " + MAX_LENGTH + " characters"));
        }
        return new ExpressionParser(ExpressionLexer.tokens(text)).evaluate();
    }
}
