package astrolabe.engine.expression;

import java.util.List;
import java.util.Optional;

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

    /** What makes no sense in it, whatever its words stand for. */
    static Optional<Misreading> misread(String text) {
        return text.length() > MAX_LENGTH
                ? Optional.empty()
                : new ExpressionParser(ExpressionLexer.tokens(text)).misread();
    }
}
