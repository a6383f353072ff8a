package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Optional;

/** The characters of a text that are allowed. */
final class FilterFunction implements DialplanFunction {

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "FILTER",
                        "func_strings",
                        "The characters of a text that are allowed.",
                        "allowed-chars",
                        "string")
                .says(
                        "Allowed are single characters and ranges such as a-z; a backslash takes the next character as it is, and \\\\n, \\\\r, \\\\t and \\\\x with two digits name others.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        int comma = Escapes.firstComma(arguments);
        if (comma < 0) {
            throw new FunctionFailed("FILTER needs allowed characters and a text");
        }
        CharacterSet allowed = CharacterSet.of(arguments.substring(0, comma));
        StringBuilder kept = new StringBuilder();
        arguments
                .substring(comma + 1)
                .chars()
                .filter(allowed::contains)
                .forEach(c -> kept.append((char) c));
        return kept.toString();
    }
}
