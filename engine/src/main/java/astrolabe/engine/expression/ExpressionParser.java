package astrolabe.engine.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Computes an expression while reading it, one method per level of precedence, the loosest first.
 * The first mistake in its grammar ends the reading.
 */
final class ExpressionParser {
    /** Parentheses and signs within each other; deeper is no dialplan and would cost stack. */
    static final int MAX_DEPTH = 100;

    /** Binary operators that group from the left, the loosest first. */
    private static final List<Set<String>> LEVELS =
            List.of(
                    Set.of("|", "||"),
                    Set.of("&", "&&"),
                    Set.of("=", "==", "!=", "<", ">", "<=", ">="),
                    Set.of("+", "-"),
                    Set.of("*", "/", "%"));

    private static final Set<String> TIGHTEST = Set.of(":", "=~", "~~");

    private final List<Token> tokens;
    private final List<String> problems = new ArrayList<>();
    private final Operators operators = new Operators(problems::add);
    private String mistake = "";
    private int mistakenToken;
    private int at;
    private int depth;

    ExpressionParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    Evaluation evaluate() {
        if (peek() instanceof Token.End) {
            return new Evaluation("", List.of());
        }
        var result = conditional();
        if (mistake.isEmpty() && !(peek() instanceof Token.End)) {
            fail(unexpected(peek()));
        }
        if (mistake.isEmpty() && result instanceof Operand.Impossible(var reason)) {
            mistake = reason;
        }
        if (!mistake.isEmpty()) {
            problems.add(mistake);
            return new Evaluation("", problems);
        }
        return new Evaluation(result.text(), problems);
    }

    Optional<Misreading> misread() {
        if (peek() instanceof Token.End) {
            return Optional.empty();
        }
        var _ = conditional();
        if (mistake.isEmpty() && !(peek() instanceof Token.End)) {
            fail(unexpected(peek()));
        }
        return mistake.isEmpty()
                ? Optional.empty()
                : Optional.of(new Misreading(mistakenToken, mistake));
    }

    private Operand conditional() {
        if (++depth > MAX_DEPTH) {
            return fail("more than " + MAX_DEPTH + " parts within each other");
        }
        var condition = level(0);
        if (take("?")) {
            var then = conditional();
            if (!take("::")) {
                return fail("\"?\" without \"::\"");
            }
            condition = operators.choose(condition, then, conditional());
        }
        depth--;
        return condition;
    }

    private Operand level(int index) {
        if (index == LEVELS.size()) {
            return unary();
        }
        var left = level(index + 1);
        while (peek() instanceof Token.Mark(var mark) && LEVELS.get(index).contains(mark)) {
            at++;
            left = operators.binary(mark, left, level(index + 1));
        }
        return left;
    }

    private Operand unary() {
        if (++depth > MAX_DEPTH) {
            return fail("more than " + MAX_DEPTH + " parts within each other");
        }
        Operand result;
        if (take("!")) {
            result = operators.not(unary());
        } else if (take("-")) {
            result = operators.negate(unary());
        } else {
            result = matching();
        }
        depth--;
        return result;
    }

    private Operand matching() {
        var left = primary();
        while (peek() instanceof Token.Mark(var mark) && TIGHTEST.contains(mark)) {
            at++;
            left = operators.binary(mark, left, primary());
        }
        return left;
    }

    private Operand primary() {
        var token = peek();
        return switch (token) {
            case Token.Operand(var text) -> {
                at++;
                yield new Operand.Text(text);
            }
            case Token.Call(var name) -> {
                at++;
                yield MathFunctions.call(name, arguments());
            }
            case Token.Mark(var mark) when mark.equals("(") -> {
                at++;
                var inner = conditional();
                yield take(")") ? inner : fail("\"(\" without \")\"");
            }
            case Token.Mark _, Token.End _ -> fail(missing(token));
        };
    }

    private List<Operand> arguments() {
        var arguments = new ArrayList<Operand>();
        if (take(")")) {
            return arguments;
        }
        do {
            arguments.add(conditional());
        } while (take(","));
        if (!take(")")) {
            fail("\"(\" without \")\"");
        }
        return arguments;
    }

    private boolean take(String mark) {
        if (peek() instanceof Token.Mark(var text) && text.equals(mark)) {
            at++;
            return true;
        }
        return false;
    }

    private Token peek() {
        return mistake.isEmpty() ? tokens.get(at) : tokens.getLast();
    }

    private static String missing(Token before) {
        return "a value is missing %s; if it comes from a variable, put quotes around it"
                .formatted(
                        before instanceof Token.Mark(var mark)
                                ? "before \"" + mark + "\""
                                : "at the end");
    }

    private static String unexpected(Token token) {
        return switch (token) {
            case Token.Operand(var text) -> noOperator(text);
            case Token.Call(var name) -> noOperator(name);
            case Token.Mark(var mark) -> "\"" + mark + "\" does not belong here";
            case Token.End _ -> "the end does not belong here";
        };
    }

    private static String noOperator(String text) {
        return "no operator before \"%s\"; put quotes around text with spaces".formatted(text);
    }

    /** The first mistake is the one to tell; from then on everything reads as the end. */
    private Operand fail(String text) {
        if (mistake.isEmpty()) {
            mistake = text;
            mistakenToken = at;
        }
        return new Operand.Impossible(text);
    }
}
