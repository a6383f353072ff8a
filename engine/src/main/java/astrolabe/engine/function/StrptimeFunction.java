package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Optional;

/** The epoch of a moment that is written as a text. */
final class StrptimeFunction implements DialplanFunction {

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "STRPTIME",
                        "func_strings",
                        "The epoch of a moment that is written as a text.",
                        "datetime",
                        "timezone",
                        "format")
                .says(
                        "The format is that of strptime in C. It reads as empty when the text does not fit.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        Arguments given = Arguments.atMost(3, arguments);
        if (!given.has(0) || !given.has(2)) {
            throw new FunctionFailed("STRPTIME needs a text and its format");
        }
        return new TimeParser(given.at(2))
                .parse(given.at(0), Zones.named(given.at(1)))
                .map(moment -> Long.toString(moment.getEpochSecond()))
                .orElse("");
    }
}
