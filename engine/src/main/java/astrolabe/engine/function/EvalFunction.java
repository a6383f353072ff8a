package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.Evaluator;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Optional;

/** A text with its variables and functions replaced once more. */
final class EvalFunction implements DialplanFunction {

    private final Evaluator evaluator;

    EvalFunction(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "EVAL",
                        "func_strings",
                        "A text with its variables and functions replaced once more.",
                        "variable")
                .says("For texts that came out of a variable.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) {
        return evaluator.expand(channel, arguments);
    }
}
