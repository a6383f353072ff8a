package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import astrolabe.engine.pbx.FunctionSpec.Danger;
import astrolabe.engine.shell.Environment;
import astrolabe.engine.shell.ShellCommand;
import java.io.IOException;
import java.util.Optional;

/** What a command of the system's shell prints. */
final class ShellFunction implements DialplanFunction {

    private final Environment environment;

    ShellFunction(Environment environment) {
        this.environment = environment;
    }

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of(
                        "SHELL",
                        "func_shell",
                        "What a command of the system's shell prints.",
                        "command")
                .says(
                        "The command may run for 30 seconds and print 64 KiB; more is cut off. Whoever can set the command can do everything the program can.")
                .danger(Danger.ALL);
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        try {
            return ShellCommand.output(channel, arguments, environment);
        } catch (IOException e) {
            throw new FunctionFailed("SHELL: " + e.getMessage());
        }
    }
}
