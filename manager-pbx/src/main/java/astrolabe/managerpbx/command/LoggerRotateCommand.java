package astrolabe.managerpbx.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import astrolabe.managerpbx.program.Logs;
import java.util.List;

/** Starts new log files. */
final class LoggerRotateCommand implements ConsoleCommand {

    private final Logs logs;

    LoggerRotateCommand(Logs logs) {
        this.logs = logs;
    }

    @Override
    public Spec spec() {
        return Spec.of("logger rotate", "", "Start new log files.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (!arguments.isEmpty()) {
            return Outcome.USAGE;
        }
        return logs.rotate() ? Outcome.SUCCESS : Outcome.FAILURE;
    }
}
