package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Exchange;
import astrolabe.engine.expression.Regex;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The names of the channels that a regular expression occurs in, separated by blanks. */
final class ChannelsFunction implements DialplanFunction {

    private final Exchange exchange;

    ChannelsFunction(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "CHANNELS",
                        "func_channel",
                        "The names of the channels that a regular expression occurs in, separated by blanks.",
                        "[regular expression]")
                .says("Without an expression it is all of them.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        List<String> names = new ArrayList<>();
        for (Channel each : exchange.channels().all()) {
            if (arguments.isEmpty()
                    || Regex.occurs(each.name(), arguments)
                            .orElseThrow(() ->
                                    new FunctionFailed(
                                            "CHANNELS: no regular expression: " + arguments))) {
                names.add(each.name());
            }
        }
        return String.join(" ", names);
    }
}
