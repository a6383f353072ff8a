package astrolabe.managerpbx.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import astrolabe.managerpbx.program.Modules;
import java.util.List;

/** Takes a module into service. */
final class ModuleLoadCommand implements ConsoleCommand {

    private final Modules modules;

    ModuleLoadCommand(Modules modules) {
        this.modules = modules;
    }

    @Override
    public Spec spec() {
        return Spec.of("module load", "<module>", "Load a module.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.size() != 1) {
            return Outcome.USAGE;
        }
        String module = arguments.getFirst();
        if (modules.load(module) != Modules.Loading.LOADED) {
            out.line("Unable to load module " + module);
            return Outcome.FAILURE;
        }
        out.line("Loaded " + module);
        return Outcome.SUCCESS;
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return arguments.size() == 1 ? modules.unloaded() : List.of();
    }
}
