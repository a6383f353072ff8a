package astrolabe.managerpbx.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import astrolabe.managerpbx.program.Modules;
import astrolabe.managerpbx.program.ReloadStatus;
import java.util.List;

/** Reads the classes of music anew. */
final class MohReloadCommand implements ConsoleCommand {

    private final Modules modules;

    MohReloadCommand(Modules modules) {
        this.modules = modules;
    }

    @Override
    public Spec spec() {
        return Spec.of("moh reload", "", "Read the classes of music anew.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (!arguments.isEmpty()) {
            return Outcome.USAGE;
        }
        return modules.reload("res_musiconhold") == ReloadStatus.FAILED
                ? Outcome.FAILURE
                : Outcome.SUCCESS;
    }
}
