package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Exchange;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.Evaluator;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Optional;

/** A variable or function of the channel that began the call. */
final class MasterChannelFunction implements DialplanFunction {

    private final Exchange exchange;
    private final Evaluator evaluator;

    MasterChannelFunction(Exchange exchange, Evaluator evaluator) {
        this.exchange = exchange;
        this.evaluator = evaluator;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "MASTER_CHANNEL",
                        "func_channel",
                        "A variable or function of the channel that began the call.",
                        "variable")
                .says("Without such a channel, or when it is gone, it is that of the present one.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        Channel call = Calls.of(channel, "MASTER_CHANNEL");
        return OtherCall.read(channel, master(call), evaluator, arguments.strip());
    }

    @Override
    public void write(Optional<Channel> channel, String arguments, String value)
            throws FunctionFailed {
        Channel call = Calls.of(channel, "MASTER_CHANNEL");
        OtherCall.write(channel, master(call), evaluator, arguments.strip(), value);
    }

    private Channel master(Channel call) {
        return exchange.channels().byUniqueId(call.linkedId()).orElse(call);
    }
}
