package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Exchange;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Optional;

/** Whether there is a channel of this name or unique id: 1 or 0. */
final class ChannelExistsFunction implements DialplanFunction {

    private final Exchange exchange;

    ChannelExistsFunction(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                "CHANNEL_EXISTS",
                "func_channel",
                "Whether there is a channel of this name or unique id: 1 or 0.",
                "name_or_uid");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) {
        return exchange.channels().find(arguments.strip()).isPresent() ? "1" : "0";
    }
}
