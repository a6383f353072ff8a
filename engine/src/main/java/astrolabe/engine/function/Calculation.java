package astrolabe.engine.function;

import astrolabe.engine.pbx.FunctionFailed;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/** Two numbers and what is to be done with them. */
record Calculation(BigDecimal left, String operator, BigDecimal right) {

    private static final Pattern FORM =
            Pattern.compile(
                    "\\s*([-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?)\\s*"
                            + "(\\*\\*|POW|pow|MOD|mod|AND|and|OR|or|XOR|xor|<<|>>|<=|>=|==|[-+*/%<>=&|^])"
                            + "\\s*([-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?)\\s*");

    private static final int DECIMALS = 6;

    /** Nothing when the text is no calculation. */
    static Optional<Calculation> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        Optional<BigDecimal> left = Numbers.decimal(form.group(1));
        Optional<BigDecimal> right = Numbers.decimal(form.group(3));
        String operator = form.group(2).toUpperCase(Locale.ROOT);
        return left.flatMap(one -> right.map(two -> new Calculation(one, operator, two)));
    }

    /** The result as a number of the type, or as TRUE or FALSE. */
    String result(char type) throws FunctionFailed {
        return switch (operator) {
            case "<" -> truth(left.compareTo(right) < 0);
            case ">" -> truth(left.compareTo(right) > 0);
            case "<=" -> truth(left.compareTo(right) <= 0);
            case ">=" -> truth(left.compareTo(right) >= 0);
            case "=", "==" -> truth(left.compareTo(right) == 0);
            default -> print(number(), type);
        };
    }

    private static String truth(boolean holds) {
        return holds ? "TRUE" : "FALSE";
    }

    private double number() throws FunctionFailed {
        return switch (operator) {
            case "+" -> left.add(right).doubleValue();
            case "-" -> left.subtract(right).doubleValue();
            case "*" -> left.multiply(right).doubleValue();
            case "/" -> left.doubleValue() / divisor();
            case "%", "MOD" -> left.doubleValue() % divisor();
            case "**", "POW" -> Math.pow(left.doubleValue(), right.doubleValue());
            case "<<" -> left.longValue() << right.longValue();
            case ">>" -> left.longValue() >> right.longValue();
            case "&", "AND" -> left.longValue() & right.longValue();
            case "|", "OR" -> left.longValue() | right.longValue();
            case "^", "XOR" -> left.longValue() ^ right.longValue();
            default -> throw new FunctionFailed("MATH has no operator " + operator);
        };
    }

    private double divisor() throws FunctionFailed {
        if (right.signum() == 0) {
            throw new FunctionFailed("MATH: division by zero");
        }
        return right.doubleValue();
    }

    private static String print(double number, char type) throws FunctionFailed {
        if (!Double.isFinite(number)) {
            throw new FunctionFailed("MATH: the result is no number");
        }
        return switch (Character.toLowerCase(type)) {
            case 'i' -> Long.toString((long) number);
            case 'h' -> Long.toHexString((long) number);
            case 'c' -> String.valueOf((char) ((long) number & 0xFF));
            default ->
                    new BigDecimal(number)
                            .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                            .toPlainString();
        };
    }
}
