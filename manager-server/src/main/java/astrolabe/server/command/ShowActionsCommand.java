package astrolabe.server.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import astrolabe.server.session.ActionRegistry;
import java.util.List;

/** Lists all actions. */
final class ShowActionsCommand implements ConsoleCommand {

    private final ActionRegistry actions;

    ShowActionsCommand(ActionRegistry actions) {
        this.actions = actions;
    }

    @Override
    public Spec spec() {
        return Spec.of("manager show commands", "", "List the manager actions.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (!arguments.isEmpty()) {
            return Outcome.USAGE;
        }
        out.linef("  %-43s  %s", "Action", "Synopsis");
        out.linef("  %-43s  %s", "------", "--------");
        for (astrolabe.manager.Spec action : actions.specs()) {
            out.linef("  %-43s  %s", action.name(), action.synopsis());
        }
        return Outcome.SUCCESS;
    }
}
