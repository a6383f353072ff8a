package astrolabe.managerpbx.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import astrolabe.managerpbx.program.Shutdown;
import java.util.List;

/** Stops the program at once. */
final class CoreStopNowCommand implements ConsoleCommand {

    private final Shutdown shutdown;

    CoreStopNowCommand(Shutdown shutdown) {
        this.shutdown = shutdown;
    }

    @Override
    public Spec spec() {
        return Spec.of("core stop now", "", "End all calls and stop at once.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (!arguments.isEmpty()) {
            return Outcome.USAGE;
        }
        shutdown.now();
        return Outcome.SUCCESS;
    }
}
