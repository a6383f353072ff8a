package astrolabe.managerpbx.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import astrolabe.managerpbx.program.Logs;
import java.util.List;

/** Has log lines go to a further channel as long as the program runs. */
final class LoggerAddChannelCommand implements ConsoleCommand {

    private final Logs logs;

    LoggerAddChannelCommand(Logs logs) {
        this.logs = logs;
    }

    @Override
    public Spec spec() {
        return Spec.of(
                        "logger add channel",
                        "<name> <levels>",
                        "Have log lines go to a further file.")
                .says(
                        "The name is that of a file below the log directory, or syslog.FACILITY."
                                + " Levels stand between commas, after the name of a format in"
                                + " brackets, if any: [json]notice,warning. The channel goes with"
                                + " the program.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.size() != 2) {
            return Outcome.USAGE;
        }
        String name = arguments.getFirst();
        switch (logs.add(name, arguments.getLast())) {
            case ADDED -> {
                return Outcome.SUCCESS;
            }
            case THERE_ALREADY -> out.line("Logger channel '" + name + "' already exists");
            case NO_PLACE -> out.line("'" + name + "' can't be a file below the log directory");
            case NO_LEVELS -> out.line("'" + arguments.getLast() + "' names no level");
            case NOT_OURS -> out.line("The log is that of the surrounding program");
        }
        return Outcome.FAILURE;
    }
}
