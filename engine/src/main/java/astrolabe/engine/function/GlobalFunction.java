package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Exchange;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Optional;

/** A global variable. */
final class GlobalFunction implements DialplanFunction {

    private final Exchange exchange;

    GlobalFunction(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of("GLOBAL", "func_global", "A global variable.", "varname");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) {
        return exchange.globals().find(arguments.strip()).orElse("");
    }

    @Override
    public void write(Optional<Channel> channel, String arguments, String value) {
        exchange.setGlobal(arguments.strip(), value);
    }
}
