package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.Evaluator;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import astrolabe.engine.pbx.Trust;
import java.util.Optional;

/** Raises the number in a variable by one, and reads as what it is then. */
final class IncFunction implements DialplanFunction {

    private final Evaluator evaluator;

    IncFunction(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "INC",
                        "func_math",
                        "Raises the number in a variable by one, and reads as what it is then.",
                        "variable")
                .says("An empty variable counts as 0.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        String name = arguments.strip();
        String before = evaluator.variable(channel, name).orElse("");
        long number =
                Numbers.whole(before.isEmpty() ? "0" : before)
                        .orElseThrow(
                                () -> new FunctionFailed("INC: " + name + " has no whole number"));
        String after = Long.toString(number + 1);
        evaluator.assign(channel, name, after, Trust.DIALPLAN);
        return after;
    }
}
