package astrolabe.engine.expression;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

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
        if (one != null) {
            return call(name, 1, arguments, n -> one.applyAsDouble(n[0]));
        }
        var two = OF_TWO.get(name);
        if (two != null) {
            return call(name, 2, arguments, n -> two.applyAsDouble(n[0], n[1]));
        }
        return new Operand.Impossible(
                "there is no function %s in expressions; a dialplan function is written ${%s(…)}"
                        .formatted(written, written));
    }

    private static Operand call(
            String name, int wanted, List<Operand> arguments, ToDoubleFunction<double[]> function) {
        if (arguments.size() != wanted) {
            return new Operand.Impossible(
                    "%s takes %s, not %d"
                            .formatted(
                                    name,
                                    wanted == 1 ? "one argument" : "two arguments",
                                    arguments.size()));
        }
        var numbers = new double[wanted];
        for (int i = 0; i < wanted; i++) {
            var argument = arguments.get(i);
            if (argument instanceof Operand.Impossible) {
                return argument;
            }
            var number = argument.amount();
            if (number.isEmpty()) {
                return new Operand.Impossible("\"" + argument.plain() + "\" is not a number");
            }
            numbers[i] = number.get().doubleValue();
        }
        double result = function.applyAsDouble(numbers);
        return Double.isFinite(result)
                ? new Operand.Amount(BigDecimal.valueOf(result))
                : new Operand.Impossible("the result of " + name + " is not a number");
    }
}
