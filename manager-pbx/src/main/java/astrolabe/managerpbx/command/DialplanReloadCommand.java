package astrolabe.managerpbx.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import astrolabe.managerpbx.program.Modules;
import astrolabe.managerpbx.program.ReloadStatus;
import java.util.List;

/** Reads the dialplan anew. */
final class DialplanReloadCommand implements ConsoleCommand {

    private final Modules modules;

    DialplanReloadCommand(Modules modules) {
        this.modules = modules;
    }

    @Override
    public Spec spec() {
        return Spec.of("dialplan reload", "", "Read the dialplan anew.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (!arguments.isEmpty()) {
            return Outcome.USAGE;
        }

        if (modules.reload("pbx_config") != ReloadStatus.DONE) {
            out.line("The dialplan could not be reloaded; the one before stays in force.");
            return Outcome.FAILURE;
        }
        out.line("Dialplan reloaded.");
        return Outcome.SUCCESS;
    }
}
