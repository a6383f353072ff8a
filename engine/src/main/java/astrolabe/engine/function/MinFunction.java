package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import java.math.BigDecimal;
import java.util.Optional;

/** The smaller of two numbers. */
final class MinFunction implements DialplanFunction {

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of("MIN", "func_math", "The smaller of two numbers.", "num1", "num2");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        Arguments given = Arguments.of(arguments);
        BigDecimal one = Numbers.required(given.at(0), "MIN");
        return Numbers.print(one.min(Numbers.required(given.at(1), "MIN")));
    }
}
