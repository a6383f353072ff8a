package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.Evaluator;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import astrolabe.engine.pbx.Trust;
import java.util.Optional;

/** The number of fields of the text in a variable. */
final class FieldqtyFunction implements DialplanFunction {

    private final Evaluator evaluator;

    FieldqtyFunction(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                "FIELDQTY",
                "func_strings",
                "The number of fields of the text in a variable.",
                "varname",
                "delim");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        Arguments given = Arguments.verbatim(arguments);
        if (given.count() < 2) {
            throw new FunctionFailed("FIELDQTY needs 2 arguments");
        }
        String text = evaluator.value(channel, given.at(0).strip(), Trust.DIALPLAN);
        return Integer.toString(Fields.of(text, Escapes.delimiter(given.at(1), ',')).size());
    }
}
