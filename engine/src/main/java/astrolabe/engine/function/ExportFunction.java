package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Exchange;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.Evaluator;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Optional;

/** Sets a variable or function of another channel. */
final class ExportFunction implements DialplanFunction {

    private final Exchange exchange;
    private final Evaluator evaluator;

    ExportFunction(Exchange exchange, Evaluator evaluator) {
        this.exchange = exchange;
        this.evaluator = evaluator;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "EXPORT",
                        "func_export",
                        "Sets a variable or function of another channel.",
                        "channel",
                        "var")
                .says("The channel is named by its name or unique id.");
    }

    @Override
    public void write(Optional<Channel> channel, String arguments, String value)
            throws FunctionFailed {
        Arguments given = Arguments.atMost(2, arguments);
        Channel other = OtherCall.named(exchange, given.at(0), "EXPORT");
        OtherCall.write(channel, other, evaluator, given.at(1).strip(), value);
    }
}
