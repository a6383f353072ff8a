package astrolabe.managerpbx.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import astrolabe.managerpbx.program.ConfigFiles;
import astrolabe.managerpbx.program.Modules;
import astrolabe.managerpbx.program.ReloadStatus;
import java.util.List;

/** Reads {@code extensions.ael} anew. */
final class AelReloadCommand implements ConsoleCommand {

    private static final String MODULE = "pbx_ael";

    private final Modules modules;
    private final ConfigFiles files;

    AelReloadCommand(Modules modules, ConfigFiles files) {
        this.modules = modules;
        this.files = files;
    }

    @Override
    public Spec spec() {
        return Spec.of("ael reload", "", "Read the dialplan of extensions.ael anew.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (!arguments.isEmpty()) {
            return Outcome.USAGE;
        }
        ReloadStatus status = modules.reload(MODULE);
        Mistakes.print(files.mistakes(MODULE), out);
        return status == ReloadStatus.DONE ? Outcome.SUCCESS : Outcome.FAILURE;
    }
}
