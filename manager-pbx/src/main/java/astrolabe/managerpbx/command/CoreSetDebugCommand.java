package astrolabe.managerpbx.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import astrolabe.managerpbx.program.Modules;
import astrolabe.managerpbx.program.Verbosity;
import java.util.List;
import java.util.Optional;

/** Sets how much is logged for those who look for a mistake. */
final class CoreSetDebugCommand implements ConsoleCommand {

    private final Verbosity verbosity;
    private final Modules modules;

    CoreSetDebugCommand(Verbosity verbosity, Modules modules) {
        this.verbosity = verbosity;
        this.modules = modules;
    }

    @Override
    public Spec spec() {
        return Spec.of(
                        "core set debug",
                        "{[atleast] <level> [<module>]|off [<module>]}",
                        "Set how much is logged for those who look for a mistake.")
                .says(
                        "Without a module this is for the whole program, and what was set for"
                                + " single modules before is forgotten.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        boolean level =
                new Level("Core debug", verbosity::debug, verbosity::debug).change(arguments, out);
        return level || ofModule(arguments, out) ? Outcome.SUCCESS : Outcome.USAGE;
    }

    private boolean ofModule(List<String> arguments, ConsoleOutput out) {
        if (arguments.size() < 2) {
            return false;
        }
        String module = arguments.getLast();
        Optional<Integer> wanted =
                Level.wanted(arguments.subList(0, arguments.size() - 1), verbosity.debug(module));
        wanted.ifPresent(level -> {
            int before = verbosity.debug(module);
            verbosity.debug(module, level);
            out.line(
                    "Core debug was "
                            + before
                            + (before == level ? " and is still " : " and has been set to ")
                            + level
                            + " for '"
                            + module
                            + "'.");
        });
        return wanted.isPresent();
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return arguments.size() == 1
                ? List.of("atleast", "off")
                : arguments.size() < 4 ? Names.ofModules(modules) : List.of();
    }
}
