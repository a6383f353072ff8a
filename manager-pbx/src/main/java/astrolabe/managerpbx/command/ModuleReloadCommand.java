package astrolabe.managerpbx.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import astrolabe.managerpbx.program.Modules;
import astrolabe.managerpbx.program.ReloadStatus;
import java.util.List;

/** Has modules read their configuration anew. */
final class ModuleReloadCommand implements ConsoleCommand {

    private final Modules modules;

    ModuleReloadCommand(Modules modules) {
        this.modules = modules;
    }

    @Override
    public Spec spec() {
        return Spec.of(
                "module reload",
                "[<module> ...]",
                "Read the configuration of modules, or of all, anew.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.isEmpty()) {
            return modules.reloadAll() == ReloadStatus.DONE ? Outcome.SUCCESS : Outcome.FAILURE;
        }
        for (String module : arguments) {
            out.line(describe(module, modules.reload(module)));
        }
        return Outcome.SUCCESS;
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return Names.ofModules(modules);
    }

    private static String describe(String module, ReloadStatus status) {
        return switch (status) {
            case DONE -> "Module '" + module + "' reloaded successfully.";
            case QUEUED -> "Module '" + module + "' will be reloaded.";
            case NO_SUCH_MODULE -> "No such module '" + module + "'";
            case FAILED -> "Module '" + module + "' could not be reloaded, the log says why";
            case IN_PROGRESS -> "A module reload is in progress; try again";
            case NOT_INITIALIZED -> "The module '" + module + "' is not running";
            case NOT_SUPPORTED -> "The module '" + module + "' does not support reloads";
        };
    }
}
