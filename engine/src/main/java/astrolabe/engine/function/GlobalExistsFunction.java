package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Exchange;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Optional;

/** Whether there is a global variable: 1 or 0. */
final class GlobalExistsFunction implements DialplanFunction {

    private final Exchange exchange;

    GlobalExistsFunction(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                "GLOBAL_EXISTS",
                "func_global",
                "Whether there is a global variable: 1 or 0.",
                "varname");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) {
        return exchange.globals().find(arguments.strip()).isPresent() ? "1" : "0";
    }
}
