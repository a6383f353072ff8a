package astrolabe.managerpbx.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import astrolabe.managerpbx.program.Verbosity;
import java.util.List;

/** Sets how much the console tells. */
final class CoreSetVerboseCommand implements ConsoleCommand {

    private final Verbosity verbosity;

    CoreSetVerboseCommand(Verbosity verbosity) {
        this.verbosity = verbosity;
    }

    @Override
    public Spec spec() {
        return Spec.of(
                "core set verbose",
                "{[atleast] <level>|off} [silent]",
                "Set how much the console tells.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        boolean silent = !arguments.isEmpty() && arguments.getLast().equals("silent");
        List<String> level = silent ? arguments.subList(0, arguments.size() - 1) : arguments;
        ConsoleOutput answer = silent ? _ -> {} : out;
        return new Level("Console verbose", verbosity::verbose, verbosity::verbose)
                        .change(level, answer)
                ? Outcome.SUCCESS
                : Outcome.USAGE;
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return arguments.size() == 1 ? List.of("atleast", "off") : List.of();
    }
}
