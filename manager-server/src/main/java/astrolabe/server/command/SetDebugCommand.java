package astrolabe.server.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import astrolabe.server.log.EventLog;
import java.util.List;

/** Has events numbered and say where they come from, or no longer. */
final class SetDebugCommand implements ConsoleCommand {

    private final EventLog log;

    SetDebugCommand(EventLog log) {
        this.log = log;
    }

    @Override
    public Spec spec() {
        return Spec.of(
                "manager set debug",
                "[on|off]",
                "Show or change whether events carry debugging headers.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.isEmpty()) {
            out.line("manager debug is " + (log.options().debug() ? "on" : "off"));
            return Outcome.SUCCESS;
        }
        boolean on = arguments.getFirst().equalsIgnoreCase("on");
        boolean off = arguments.getFirst().equalsIgnoreCase("off");
        if (arguments.size() != 1 || on == off) {
            return Outcome.USAGE;
        }
        log.options(log.options().withDebug(on));
        return Outcome.SUCCESS;
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return arguments.size() == 1 ? List.of("on", "off") : List.of();
    }
}
