package astrolabe.server.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;

/** Reads the configuration of the manager interface anew. */
final class ReloadCommand implements ConsoleCommand {

    private final Runnable reload;

    ReloadCommand(Runnable reload) {
        this.reload = reload;
    }

    @Override
    public Spec spec() {
        return Spec.of("manager reload", "", "Reload the manager configuration.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (!arguments.isEmpty()) {
            return Outcome.USAGE;
        }
        reload.run();
        return Outcome.SUCCESS;
    }
}
