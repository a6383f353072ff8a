package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.Evaluator;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import astrolabe.engine.pbx.Trust;
import java.util.Optional;

/** Sets a variable, and reads as what it was set to. */
final class SetFunction implements DialplanFunction {

    private final Evaluator evaluator;

    SetFunction(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                "SET",
                "func_logic",
                "Sets a variable, and reads as what it was set to.",
                "varname=value");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        int equals = arguments.indexOf('=');
        if (equals <= 0) {
            throw new FunctionFailed("SET needs a variable, an equals sign and a value");
        }
        String value = arguments.substring(equals + 1);
        evaluator.assign(channel, arguments.substring(0, equals).strip(), value, Trust.DIALPLAN);
        return value;
    }
}
