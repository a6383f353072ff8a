package astrolabe.engine.expression;

import com.google.re2j.Matcher;
import java.math.BigDecimal;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;

/** What each operator of an expression does to its operands. */
final class Operators {
    /** Products beyond this have no meaning in a dialplan. */
    private static final int MAX_EXPONENT = 4_932;

    private final Consumer<String> problems;

    Operators(Consumer<String> problems) {
        this.problems = problems;
    }

    Operand binary(String mark, Operand left, Operand right) {
        if (left instanceof Operand.Impossible) {
            return left;
        }
        return switch (mark) {
            case "|", "||" -> left.isTrue() ? left : right;
            case "&", "&&" -> and(left, right);
            default -> right instanceof Operand.Impossible ? right : apply(mark, left, right);
        };
    }

    private static Operand and(Operand left, Operand right) {
        if (!left.isTrue() || right instanceof Operand.Impossible) {
            return left.isTrue() ? right : Operand.Amount.FALSE;
        }
        return right.isTrue() ? left : Operand.Amount.FALSE;
    }

    private Operand apply(String mark, Operand left, Operand right) {
        return switch (mark) {
            case "=", "==" -> Operand.of(compare(left, right) == 0);
            case "!=" -> Operand.of(compare(left, right) != 0);
            case "<" -> Operand.of(compare(left, right) < 0);
            case ">" -> Operand.of(compare(left, right) > 0);
            case "<=" -> Operand.of(compare(left, right) <= 0);
            case ">=" -> Operand.of(compare(left, right) >= 0);
            case "+" -> compute(left, right, (a, b) -> a.add(b, Decimals.PRECISION));
            case "-" -> compute(left, right, (a, b) -> a.subtract(b, Decimals.PRECISION));
            case "*" -> compute(left, right, (a, b) -> a.multiply(b, Decimals.PRECISION));
            case "/" -> divide(left, right, (a, b) -> a.divide(b, Decimals.PRECISION));
            case "%" -> divide(left, right, BigDecimal::remainder);
            case "=~" -> Regex.match(left.plain(), right.plain(), Matcher::find);
            case ":" -> Regex.match(left.plain(), right.plain(), Matcher::lookingAt);
            case "~~" -> new Operand.Text(left.plain() + right.plain());
            default -> new Operand.Impossible("\"" + mark + "\" is no operator");
        };
    }

    Operand not(Operand operand) {
        return operand instanceof Operand.Impossible ? operand : Operand.of(!operand.isTrue());
    }

    Operand negate(Operand operand) {
        return operand instanceof Operand.Impossible
                ? operand
                : compute(Operand.Amount.FALSE, operand, BigDecimal::subtract);
    }

    Operand choose(Operand condition, Operand then, Operand otherwise) {
        if (condition instanceof Operand.Impossible) {
            return condition;
        }
        return condition.isTrue() ? then : otherwise;
    }

    /** As numbers if both are, else as texts. */
    private static int compare(Operand left, Operand right) {
        return left.isNumeric() && right.isNumeric()
                ? left.amount().orElseThrow().compareTo(right.amount().orElseThrow())
                : left.plain().compareTo(right.plain());
    }

    /** What is not a number makes the result 0, as scripts have learnt, but is worth a word. */
    private Operand compute(Operand left, Operand right, BinaryOperator<BigDecimal> operator) {
        if (!isNumber(left) || !isNumber(right)) {
            return Operand.Amount.FALSE;
        }
        var result = operator.apply(left.amount().orElseThrow(), right.amount().orElseThrow());
        return Math.abs((long) result.precision() - result.scale()) > MAX_EXPONENT
                ? new Operand.Impossible("the result is out of range")
                : new Operand.Amount(result);
    }

    private boolean isNumber(Operand operand) {
        if (operand.amount().isPresent()) {
            return true;
        }
        problems.accept("\"" + operand.plain() + "\" is not a number");
        return false;
    }

    private Operand divide(Operand left, Operand right, BinaryOperator<BigDecimal> operator) {
        boolean byZero = right.amount().filter(n -> n.signum() == 0).isPresent();
        return byZero ? new Operand.Impossible("division by zero") : compute(left, right, operator);
    }
}
