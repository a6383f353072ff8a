package astrolabe.managerpbx.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import astrolabe.managerpbx.program.Shutdown;
import java.util.List;

/** Forgets a wish to stop that is still waiting. */
final class CoreAbortShutdownCommand implements ConsoleCommand {

    private final Shutdown shutdown;

    CoreAbortShutdownCommand(Shutdown shutdown) {
        this.shutdown = shutdown;
    }

    @Override
    public Spec spec() {
        return Spec.of("core abort shutdown", "", "Go on although a stop was asked for.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (!arguments.isEmpty()) {
            return Outcome.USAGE;
        }
        shutdown.abort();
        return Outcome.SUCCESS;
    }
}
