package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import java.math.BigDecimal;
import java.util.Optional;

/** The greater of two numbers. */
final class MaxFunction implements DialplanFunction {

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of("MAX", "func_math", "The greater of two numbers.", "num1", "num2");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        Arguments given = Arguments.of(arguments);
        BigDecimal one = Numbers.required(given.at(0), "MAX");
        return Numbers.print(one.max(Numbers.required(given.at(1), "MAX")));
    }
}
