package astrolabe.managerpbx.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import astrolabe.managerpbx.program.Modules;
import java.util.List;

/** Takes a module out of service and back into it. */
final class ModuleRefreshCommand implements ConsoleCommand {

    private final Modules modules;

    ModuleRefreshCommand(Modules modules) {
        this.modules = modules;
    }

    @Override
    public Spec spec() {
        return Spec.of("module refresh", "<module>", "Unload and load a module.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.size() != 1) {
            return Outcome.USAGE;
        }
        String module = arguments.getFirst();
        if (!modules.unload(module)) {
            out.line("Unable to unload resource " + module);
            return Outcome.FAILURE;
        }
        if (modules.load(module) != Modules.Loading.LOADED) {
            out.line("Unloaded " + module + " but unable to load it again");
            return Outcome.FAILURE;
        }
        out.line("Unloaded and loaded " + module);
        return Outcome.SUCCESS;
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return arguments.size() == 1 ? Names.ofModules(modules) : List.of();
    }
}
