package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.expression.Regex;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Optional;

/** Whether a regular expression occurs in a text: 1 or 0. */
final class RegexFunction implements DialplanFunction {

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "REGEX",
                        "func_strings",
                        "Whether a regular expression occurs in a text: 1 or 0.",
                        "\"regular expression\" string")
                .says(
                        "The expression stands in quotes, the text behind it after a blank. Expressions that would take long are refused.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        int open = arguments.indexOf('"');
        int close = arguments.indexOf('"', open + 1);
        if (open < 0 || close < 0) {
            throw new FunctionFailed("REGEX needs an expression in quotes and a text");
        }
        String rest = arguments.substring(close + 1);
        String text = rest.startsWith(" ") ? rest.substring(1) : rest;
        return Regex.occurs(text, arguments.substring(open + 1, close))
                .map(found -> found ? "1" : "0")
                .orElseThrow(() ->
                        new FunctionFailed(
                                "REGEX: no regular expression, or one that takes too much work"));
    }
}
