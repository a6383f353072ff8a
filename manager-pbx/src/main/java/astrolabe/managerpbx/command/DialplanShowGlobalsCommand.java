package astrolabe.managerpbx.command;

import astrolabe.engine.channel.Exchange;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;
import java.util.Map;

/** Lists the global variables. */
final class DialplanShowGlobalsCommand implements ConsoleCommand {

    private final Exchange exchange;

    DialplanShowGlobalsCommand(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Spec spec() {
        return Spec.of("dialplan show globals", "", "List the global variables.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (!arguments.isEmpty()) {
            return Outcome.USAGE;
        }

        Map<String, String> globals = exchange.globals().all();
        globals.forEach((name, value) -> out.line("   " + name + "=" + value));
        out.line("");
        out.linef("    -- %d variable(s)", globals.size());
        return Outcome.SUCCESS;
    }
}
