package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.Evaluator;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import astrolabe.engine.pbx.Trust;
import java.util.Optional;

/** Sets several variables, each to its field of the value. */
final class ArrayFunction implements DialplanFunction {

    private final Evaluator evaluator;

    ArrayFunction(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "ARRAY",
                        "func_strings",
                        "Sets several variables, each to its field of the value.",
                        "var1",
                        "[var2]…")
                .says("Fields that are missing leave their variables empty.");
    }

    @Override
    public void write(Optional<Channel> channel, String arguments, String value)
            throws FunctionFailed {
        Arguments names = Arguments.of(arguments);
        Arguments values = Arguments.of(value);
        for (int i = 0; i < names.count(); i++) {
            evaluator.assign(channel, names.at(i).strip(), values.at(i), Trust.DIALPLAN);
        }
    }
}
