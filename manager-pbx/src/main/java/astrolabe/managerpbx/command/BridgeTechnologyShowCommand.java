package astrolabe.managerpbx.command;

import astrolabe.engine.bridge.BridgeTechnology;
import astrolabe.engine.bridge.Bridges;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;

/** Lists the ways of joining channels. */
final class BridgeTechnologyShowCommand implements ConsoleCommand {

    private final Bridges bridges;

    BridgeTechnologyShowCommand(Bridges bridges) {
        this.bridges = bridges;
    }

    @Override
    public Spec spec() {
        return Spec.of("bridge technology show", "", "List the ways of joining channels.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (!arguments.isEmpty()) {
            return Outcome.USAGE;
        }

        out.linef("%-20s %-20s %8s %s", "Name", "Type", "Priority", "Suspended");
        for (BridgeTechnology each : bridges.technologies()) {
            out.linef(
                    "%-20s %-20s %8d %s",
                    each.name(),
                    each.capability().word(),
                    each.priority(),
                    each.isSuspended() ? "Yes" : "No");
        }
        return Outcome.SUCCESS;
    }
}
