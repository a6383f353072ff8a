package astrolabe.managerpbx.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import astrolabe.managerpbx.program.ConfigFiles;
import astrolabe.managerpbx.program.Modules;
import astrolabe.managerpbx.program.ReloadStatus;
import java.util.List;

/** Reads the dialplan anew. */
final class DialplanReloadCommand implements ConsoleCommand {

    private static final String MODULE = "pbx_config";

    private final Modules modules;
    private final ConfigFiles files;

    DialplanReloadCommand(Modules modules, ConfigFiles files) {
        this.modules = modules;
        this.files = files;
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

        if (modules.reload(MODULE) != ReloadStatus.DONE) {
            out.line("The dialplan could not be reloaded; the one before stays in force.");
            return Outcome.FAILURE;
        }
        out.line("Dialplan reloaded.");
        Mistakes.print(files.mistakes(MODULE), out);
        return Outcome.SUCCESS;
    }
}
