package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Exchange;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.Evaluator;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Optional;

/** A variable or function of another channel. */
final class ImportFunction implements DialplanFunction {

    private final Exchange exchange;
    private final Evaluator evaluator;

    ImportFunction(Exchange exchange, Evaluator evaluator) {
        this.exchange = exchange;
        this.evaluator = evaluator;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "IMPORT",
                        "func_logic",
                        "A variable or function of another channel.",
                        "channel",
                        "variable")
                .says("The channel is named by its name or unique id.");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        Arguments given = Arguments.atMost(2, arguments);
        Channel other = OtherCall.named(exchange, given.at(0), "IMPORT");
        return OtherCall.read(channel, other, evaluator, given.at(1).strip());
    }
}
