package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import astrolabe.engine.pbx.FunctionSpec.Danger;
import astrolabe.engine.shell.Environment;
import java.util.Optional;

/** A variable of the process's environment. */
final class EnvFunction implements DialplanFunction {

    /** Names of what the program tells its commands. */
    private static final String RESERVED = "AST_";

    private final Environment environment;

    EnvFunction(Environment environment) {
        this.environment = environment;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "ENV", "func_env", "A variable of the process's environment.", "varname")
                .says(
                        "Set, it holds for this engine and the commands that SHELL runs; an empty value takes it away. Those that begin with AST_ are the program's: AST_VERSION and AST_SYSTEMNAME.")
                .danger(Danger.ALL);
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) {
        return environment.value(arguments.strip());
    }

    @Override
    public void write(Optional<Channel> channel, String arguments, String value)
            throws FunctionFailed {
        String name = arguments.strip();
        if (name.isEmpty() || name.indexOf('=') >= 0 || (name + value).indexOf(0) >= 0) {
            throw new FunctionFailed("ENV: '" + name + "' is no name of a variable");
        }
        if (name.startsWith(RESERVED)) {
            throw new FunctionFailed("ENV: " + name + " is the program's and can't be set");
        }
        environment.set(name, value);
    }
}
