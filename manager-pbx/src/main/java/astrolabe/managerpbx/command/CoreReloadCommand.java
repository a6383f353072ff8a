package astrolabe.managerpbx.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import astrolabe.managerpbx.program.Modules;
import astrolabe.managerpbx.program.ReloadStatus;
import java.util.List;

/** Has everything read its configuration anew. */
final class CoreReloadCommand implements ConsoleCommand {

    private final Modules modules;

    CoreReloadCommand(Modules modules) {
        this.modules = modules;
    }

    @Override
    public Spec spec() {
        return Spec.of("core reload", "", "Read all configuration anew.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (!arguments.isEmpty()) {
            return Outcome.USAGE;
        }

        ReloadStatus status = modules.reloadAll();
        if (status == ReloadStatus.IN_PROGRESS) {
            out.line("A reload is in progress");
        }
        return status == ReloadStatus.DONE ? Outcome.SUCCESS : Outcome.FAILURE;
    }
}
