package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Optional;

/** A text in quotes, those within it and backslashes marked by a backslash. */
final class QuoteFunction implements DialplanFunction {

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                "QUOTE",
                "func_strings",
                "A text in quotes, those within it and backslashes marked by a backslash.",
                "string");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) {
        return "\"" + arguments.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
