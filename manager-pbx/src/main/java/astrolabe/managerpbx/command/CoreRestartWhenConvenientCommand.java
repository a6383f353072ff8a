package astrolabe.managerpbx.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;

/** Says that the program is restarted from outside. */
final class CoreRestartWhenConvenientCommand implements ConsoleCommand {

    @Override
    public Spec spec() {
        return Spec.of(
                "core restart when convenient",
                "",
                "Refused: whoever started the program restarts it.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (!arguments.isEmpty()) {
            return Outcome.USAGE;
        }

        out.line("This program does not restart itself. Stop it with 'core stop when convenient'");
        out.line("and let the service manager that started it start it again.");
        return Outcome.FAILURE;
    }
}
