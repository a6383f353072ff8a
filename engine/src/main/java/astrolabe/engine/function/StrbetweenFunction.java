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

/** The text in a variable with another between each two characters. */
final class StrbetweenFunction implements DialplanFunction {

    private final Evaluator evaluator;

    StrbetweenFunction(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                "STRBETWEEN",
                "func_strings",
                "The text in a variable with another between each two characters.",
                "varname",
                "insert-string");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        Arguments given = Arguments.verbatim(arguments);
        if (given.count() < 2) {
            throw new FunctionFailed("STRBETWEEN needs 2 arguments");
        }
        String text = evaluator.value(channel, given.at(0).strip(), Trust.DIALPLAN);
        return text.chars()
                .mapToObj(c -> String.valueOf((char) c))
                .collect(Collectors.joining(Escapes.unquoted(given.at(1))));
    }
}
