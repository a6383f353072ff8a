package astrolabe.engine.expression;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * The functions that expressions know of themselves; those of the dialplan are written {@code
 * ${NAME(…)}}.
 */
final class MathFunctions {
    private static final Map<String, DoubleUnaryOperator> OF_ONE =
            Map.ofEntries(
                    Map.entry("COS", Math::cos),
                    Map.entry("SIN", Math::sin),
                    Map.entry("TAN", Math::tan),
                    Map.entry("ACOS", Math::acos),
                    Map.entry("ASIN", Math::asin),
                    Map.entry("ATAN", Math::atan),
                    Map.entry("SQRT", Math::sqrt),
                    Map.entry("FLOOR", Math::floor),
                    Map.entry("CEIL", Math::ceil),
                    Map.entry("ROUND", d -> Math.copySign(Math.floor(Math.abs(d) + 0.5), d)),
                    Map.entry("RINT", Math::rint),
                    Map.entry("TRUNC", d -> d < 0 ? Math.ceil(d) : Math.floor(d)),
                    Map.entry("EXP", Math::exp),
                    Map.entry("EXP2", d -> Math.pow(2, d)),
                    Map.entry("EXP10", d -> Math.pow(10, d)),
                    Map.entry("LOG", Math::log),
                    Map.entry("LOG2", d -> Math.log(d) / Math.log(2)),
                    Map.entry("LOG10", Math::log10));

    private static final Map<String, DoubleBinaryOperator> OF_TWO =
            Map.of("ATAN2", Math::atan2, "POW", Math::pow, "REMAINDER", Math::IEEEremainder);

    private MathFunctions() {}

    static Operand call(String written, List<Operand> arguments) {
        var name = written.toUpperCase(Locale.ROOT);
        var one = OF_ONE.get(name);
        var two = OF_TWO.get(name);
        if (one == null && two == null) {
            return new Operand.Impossible(
                    "there is no function %s in expressions; a dialplan function is written ${%s(…)}"
                            .formatted(written, written));
        }
        int wanted = one != null ? 1 : 2;
        if (arguments.size() != wanted) {
            return new Operand.Impossible(
                    "%s takes %d arguments, not %d".formatted(name, wanted, arguments.size()));
        }
        for (var argument : arguments) {
            if (argument instanceof Operand.Impossible) {
                return argument;
            }
            if (argument.amount().isEmpty()) {
                return new Operand.Impossible("\"" + argument.plain() + "\" is not a number");
            }
        }
        double first = number(arguments.getFirst());
        double result =
                one != null
                        ? one.applyAsDouble(first)
                        : two.applyAsDouble(first, number(arguments.getLast()));
        return Double.isFinite(result)
                ? new Operand.Amount(BigDecimal.valueOf(result))
                : new Operand.Impossible("the result of " + name + " is not a number");
    }

    private static double number(Operand operand) {
        return operand.amount().orElseThrow().doubleValue();
    }
}
