package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Exchange;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Optional;

/** Takes a global variable away. */
final class GlobalDeleteFunction implements DialplanFunction {

    private final Exchange exchange;

    GlobalDeleteFunction(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "GLOBAL_DELETE", "func_global", "Takes a global variable away.", "varname")
                .says("It is set, to nothing.");
    }

    @Override
    public void write(Optional<Channel> channel, String arguments, String value) {
        exchange.globals().remove(arguments.strip());
    }
}
