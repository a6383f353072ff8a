package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.Evaluator;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import astrolabe.engine.pbx.Trust;
import java.util.List;
import java.util.Optional;

/** Which field of the text in a variable has a value: counted from 1, 0 for none. */
final class FieldnumFunction implements DialplanFunction {

    private final Evaluator evaluator;

    FieldnumFunction(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                "FIELDNUM",
                "func_strings",
                "Which field of the text in a variable has a value: counted from 1, 0 for none.",
                "varname",
                "delim",
                "value");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        Arguments given = Arguments.verbatim(arguments);
        if (given.count() < 3) {
            throw new FunctionFailed("FIELDNUM needs 3 arguments");
        }
        String text = evaluator.value(channel, given.at(0).strip(), Trust.DIALPLAN);
        List<String> fields = Fields.of(text, Escapes.delimiter(given.at(1), ','));
        return Integer.toString(fields.indexOf(Escapes.unquoted(given.at(2))) + 1);
    }
}
