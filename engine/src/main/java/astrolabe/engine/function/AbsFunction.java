package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Optional;

/** A number without its sign. */
final class AbsFunction implements DialplanFunction {

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of("ABS", "func_math", "A number without its sign.", "num");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        return Numbers.print(Numbers.required(arguments, "ABS").abs());
    }
}
