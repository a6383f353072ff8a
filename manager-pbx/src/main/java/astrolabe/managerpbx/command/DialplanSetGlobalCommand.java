package astrolabe.managerpbx.command;

import astrolabe.engine.channel.Exchange;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;

/** Sets a global variable. */
final class DialplanSetGlobalCommand implements ConsoleCommand {

    private final Exchange exchange;

    DialplanSetGlobalCommand(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Spec spec() {
        return Spec.of("dialplan set global", "<name> <value>", "Set a global variable.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.size() != 2) {
            return Outcome.USAGE;
        }
        exchange.setGlobal(arguments.getFirst(), arguments.getLast());
        out.line("");
        out.line(
                "    -- Global variable '"
                        + arguments.getFirst()
                        + "' set to '"
                        + arguments.getLast()
                        + "'");
        return Outcome.SUCCESS;
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return arguments.size() == 1 ? List.copyOf(exchange.globals().all().keySet()) : List.of();
    }
}
