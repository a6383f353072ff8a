package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.Evaluator;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import astrolabe.engine.pbx.Trust;
import java.util.Optional;

/** The text in a variable with some characters replaced by another, or left out. */
final class ReplaceFunction implements DialplanFunction {

    private final Evaluator evaluator;

    ReplaceFunction(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "REPLACE",
                        "func_strings",
                        "The text in a variable with some characters replaced by another, or left out.",
                        "varname",
                        "find-chars",
                        "[replace-char]")
                .says("The characters to find are written as for FILTER.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        Arguments given = Arguments.verbatim(arguments);
        if (given.count() < 2) {
            throw new FunctionFailed("REPLACE needs 2 arguments");
        }
        String text = evaluator.value(channel, given.at(0).strip(), Trust.DIALPLAN);
        CharacterSet wanted = CharacterSet.of(Escapes.unquoted(given.at(1)));
        String replacement =
                given.has(2) ? String.valueOf(Escapes.delimiter(given.at(2), ' ')) : "";
        StringBuilder result = new StringBuilder();
        text.chars()
                .forEach(c -> {
                    if (wanted.contains(c)) {
                        result.append(replacement);
                    } else {
                        result.append((char) c);
                    }
                });
        return result.toString();
    }
}
