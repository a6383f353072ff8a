package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Optional;

/** The result of one operation on two numbers. */
final class MathFunction implements DialplanFunction {

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "MATH",
                        "func_math",
                        "The result of one operation on two numbers.",
                        "expression",
                        "[type]")
                .says(
                        "Operators: + - * / % << >> ** and AND, OR, XOR, &, |, ^ on whole numbers; < > <= >= == give TRUE or FALSE. The type is f (with six decimals, the default), i (whole), h (hexadecimal) or c (the character of that number).");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        Arguments given = Arguments.of(arguments);
        return Calculation.parse(given.at(0))
                .orElseThrow(() -> new FunctionFailed("MATH: no calculation: " + given.at(0)))
                .result(given.has(1) ? given.at(1).charAt(0) : 'f');
    }
}
