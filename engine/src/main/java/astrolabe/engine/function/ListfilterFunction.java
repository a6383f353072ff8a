package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.Evaluator;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import astrolabe.engine.pbx.Trust;
import java.util.Optional;
import java.util.stream.Collectors;

/** The list in a variable without the fields of a value. */
final class ListfilterFunction implements DialplanFunction {

    private final Evaluator evaluator;

    ListfilterFunction(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                "LISTFILTER",
                "func_strings",
                "The list in a variable without the fields of a value.",
                "varname",
                "delim",
                "value");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        Arguments given = Arguments.verbatim(arguments);
        if (given.count() < 3) {
            throw new FunctionFailed("LISTFILTER needs 3 arguments");
        }
        String text = evaluator.value(channel, given.at(0).strip(), Trust.DIALPLAN);
        char delimiter = Escapes.delimiter(given.at(1), ',');
        String unwanted = Escapes.unquoted(given.at(2));
        return Fields.of(text, delimiter).stream()
                .filter(field -> !field.equals(unwanted))
                .collect(Collectors.joining(String.valueOf(delimiter)));
    }
}
