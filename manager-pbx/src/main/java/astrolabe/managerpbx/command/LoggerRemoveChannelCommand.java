package astrolabe.managerpbx.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import astrolabe.managerpbx.program.Logs;
import java.util.List;

/** Ends a channel of the log that came by a command. */
final class LoggerRemoveChannelCommand implements ConsoleCommand {

    private final Logs logs;

    LoggerRemoveChannelCommand(Logs logs) {
        this.logs = logs;
    }

    @Override
    public Spec spec() {
        return Spec.of(
                "logger remove channel",
                "<name>",
                "Have log lines no more go to a channel that was added.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.size() != 1) {
            return Outcome.USAGE;
        }
        String name = arguments.getFirst();
        if (!logs.remove(name)) {
            out.line("Unable to find dynamic logger channel '" + name + "'");
            return Outcome.FAILURE;
        }
        out.line("Removed dynamic logger channel '" + name + "'");
        return Outcome.SUCCESS;
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return arguments.size() == 1
                ? logs.channels().stream().map(Logs.Channel::name).toList()
                : List.of();
    }
}
