package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionSpec;
import java.util.Optional;
import java.util.function.Predicate;

/** Whether a module is loaded: 1 or 0. */
final class IfmoduleFunction implements DialplanFunction {

    private final Predicate<String> isLoaded;

    IfmoduleFunction(Predicate<String> isLoaded) {
        this.isLoaded = isLoaded;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                "IFMODULE", "func_module", "Whether a module is loaded: 1 or 0.", "modulename.so");
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) {
        return isLoaded.test(arguments.strip()) ? "1" : "0";
    }
}
