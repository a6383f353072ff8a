package astrolabe.managerpbx.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import astrolabe.managerpbx.program.Logs;
import java.util.List;

/** Reads the configuration of the logs anew. */
final class LoggerReloadCommand implements ConsoleCommand {

    private final Logs logs;

    LoggerReloadCommand(Logs logs) {
        this.logs = logs;
    }

    @Override
    public Spec spec() {
        return Spec.of("logger reload", "[<alt-conf>]", "Read the configuration of the logs anew.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.size() > 1) {
            return Outcome.USAGE;
        }
        boolean done = arguments.isEmpty() ? logs.reload() : logs.reload(arguments.getFirst());
        return done ? Outcome.SUCCESS : Outcome.FAILURE;
    }
}
