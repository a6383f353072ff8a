package astrolabe.managerpbx.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import astrolabe.managerpbx.program.Verbosity;
import java.util.List;

/** Sets how much is logged for those who look for a mistake. */
final class CoreSetDebugCommand implements ConsoleCommand {

    private final Verbosity verbosity;

    CoreSetDebugCommand(Verbosity verbosity) {
        this.verbosity = verbosity;
    }

    @Override
    public Spec spec() {
        return Spec.of(
                "core set debug",
                "{[atleast] <level>|off}",
                "Set how much is logged for those who look for a mistake.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        return new Level("Core debug", verbosity::debug, verbosity::debug).change(arguments, out)
                ? Outcome.SUCCESS
                : Outcome.USAGE;
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return arguments.size() == 1 ? List.of("atleast", "off") : List.of();
    }
}
