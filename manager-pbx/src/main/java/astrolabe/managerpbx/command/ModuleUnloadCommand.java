package astrolabe.managerpbx.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import astrolabe.managerpbx.program.Modules;
import java.util.List;

/** Takes modules out of service. */
final class ModuleUnloadCommand implements ConsoleCommand {

    private final Modules modules;

    ModuleUnloadCommand(Modules modules) {
        this.modules = modules;
    }

    @Override
    public Spec spec() {
        return Spec.of("module unload", "<module> [<module> ...]", "Unload modules.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.isEmpty()) {
            return Outcome.USAGE;
        }
        for (String module : arguments) {
            if (!modules.unload(module)) {
                out.line("Unable to unload resource " + module);
                return Outcome.FAILURE;
            }
            out.line("Unloaded " + module);
        }
        return Outcome.SUCCESS;
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return Names.ofModules(modules);
    }
}
