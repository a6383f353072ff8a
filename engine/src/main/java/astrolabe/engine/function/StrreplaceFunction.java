package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.Evaluator;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import astrolabe.engine.pbx.Trust;
import java.util.Optional;

/** The text in a variable with one text replaced by another. */
final class StrreplaceFunction implements DialplanFunction {

    private final Evaluator evaluator;

    StrreplaceFunction(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                "STRREPLACE",
                "func_strings",
                "The text in a variable with one text replaced by another.",
                "varname",
                "find-string",
                "[replace-string]",
                "[max-replacements]");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        Arguments given = Arguments.of(arguments);
        if (!given.has(0) || !given.has(1)) {
            throw new FunctionFailed("STRREPLACE needs a variable and what to find in it");
        }
        String text = evaluator.value(channel, given.at(0).strip(), Trust.DIALPLAN);
        long most = given.has(3) ? Numbers.whole(given.at(3)).orElse(0L) : Long.MAX_VALUE;
        return Texts.replace(text, given.at(1), given.at(2), most);
    }
}
