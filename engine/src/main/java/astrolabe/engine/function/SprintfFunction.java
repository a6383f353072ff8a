package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Optional;

/** Numbers and texts put into a format. */
final class SprintfFunction implements DialplanFunction {

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "SPRINTF",
                        "func_sprintf",
                        "Numbers and texts put into a format.",
                        "format",
                        "arg1",
                        "[arg2]…")
                .says(
                        "Conversions are d i u o x X c s e E f g G and %%, with flags, width and precision as in C.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        Arguments given = Arguments.of(arguments);
        return new Format(given.at(0)).fill(given.values().stream().skip(1).toList());
    }
}
