package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Optional;

/** The sum of the digits of a text. */
final class DigitSumFunction implements DialplanFunction {

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                "DIGIT_SUM", "func_math", "The sum of the digits of a text.", "digits");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) {
        return Integer.toString(
                arguments.chars().filter(c -> c >= '0' && c <= '9').map(c -> c - '0').sum());
    }
}
