package astrolabe.managerpbx.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;

/** Sets how much the console that asks is told; others keep their level. */
final class CoreSetVerboseCommand implements ConsoleCommand {

    @Override
    public Spec spec() {
        return Spec.of(
                "core set verbose",
                "{[atleast] <level>|off} [silent]",
                "Set how much this console is told of calls.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        boolean silent = !arguments.isEmpty() && arguments.getLast().equals("silent");
        List<String> level = silent ? arguments.subList(0, arguments.size() - 1) : arguments;
        ConsoleOutput answer = silent ? _ -> {} : out;
        return new Level("Console verbose", out::verbose, out::verbose).change(level, answer)
                ? Outcome.SUCCESS
                : Outcome.USAGE;
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return arguments.size() == 1 ? List.of("atleast", "off") : List.of();
    }
}
