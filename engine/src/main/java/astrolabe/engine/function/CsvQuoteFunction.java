package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Optional;

/** A text in quotes for a line of comma separated values, those within it doubled. */
final class CsvQuoteFunction implements DialplanFunction {

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                "CSV_QUOTE",
                "func_strings",
                "A text in quotes for a line of comma separated values, those within it doubled.",
                "string");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) {
        return "\"" + arguments.replace("\"", "\"\"") + "\"";
    }
}
