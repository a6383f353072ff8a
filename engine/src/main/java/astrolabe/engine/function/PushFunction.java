package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.Evaluator;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Optional;

/** Adds a value at the end of the list in a variable. */
final class PushFunction implements DialplanFunction {

    private final Evaluator evaluator;

    PushFunction(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                "PUSH",
                "func_strings",
                "Adds a value at the end of the list in a variable.",
                "varname",
                "[delimiter]");
    }

    @Override
    public void write(Optional<Channel> channel, String arguments, String value)
            throws FunctionFailed {
        Arguments given = Arguments.verbatim(arguments);
        ListVariable list = ListVariable.of(evaluator, channel, given);
        list.push(value);
    }
}
