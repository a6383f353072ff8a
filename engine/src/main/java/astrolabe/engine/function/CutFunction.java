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

/** Some fields of the text in a variable. */
final class CutFunction implements DialplanFunction {

    private final Evaluator evaluator;

    CutFunction(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "CUT",
                        "func_cut",
                        "Some fields of the text in a variable.",
                        "varname",
                        "char-delim",
                        "range-spec")
                .says(
                        "Fields are counted from 1. A range is N, N-M, N- or -M; several are joined by &. Without a delimiter it is a minus sign.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        Arguments given = Arguments.verbatim(arguments);
        if (given.count() < 3) {
            throw new FunctionFailed("CUT needs 3 arguments");
        }
        String text = evaluator.value(channel, given.at(0).strip(), Trust.DIALPLAN);
        char delimiter = Escapes.delimiter(given.at(1), '-');
        return FieldRanges.parse(Escapes.unquoted(given.at(2)))
                .orElseThrow(() -> new FunctionFailed("CUT: no range of fields: " + given.at(2)))
                .of(Fields.of(text, delimiter))
                .collect(Collectors.joining(String.valueOf(delimiter)));
    }
}
