package astrolabe.managerpbx.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import astrolabe.managerpbx.program.Shutdown;
import java.util.List;

/** Stops the program as soon as there is no call. */
final class CoreStopWhenConvenientCommand implements ConsoleCommand {

    private final Shutdown shutdown;

    CoreStopWhenConvenientCommand(Shutdown shutdown) {
        this.shutdown = shutdown;
    }

    @Override
    public Spec spec() {
        return Spec.of("core stop when convenient", "", "Stop as soon as there is no call.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (!arguments.isEmpty()) {
            return Outcome.USAGE;
        }
        shutdown.whenConvenient();
        return Outcome.SUCCESS;
    }
}
