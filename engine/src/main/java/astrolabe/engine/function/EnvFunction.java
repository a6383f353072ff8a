package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionSpec;
import astrolabe.engine.pbx.FunctionSpec.Danger;
import java.util.Optional;

/** A variable of the process's environment. */
final class EnvFunction implements DialplanFunction {

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "ENV", "func_env", "A variable of the process's environment.", "varname")
                .says("It can be read only.")
                .danger(Danger.ALL);
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) {
        return Optional.ofNullable(System.getenv(arguments.strip())).orElse("");
    }
}
