package astrolabe.managerpbx.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import astrolabe.managerpbx.program.Shutdown;
import java.util.List;

/** Stops the program when its calls have ended, and lets none begin. */
final class CoreStopGracefullyCommand implements ConsoleCommand {

    private final Shutdown shutdown;

    CoreStopGracefullyCommand(Shutdown shutdown) {
        this.shutdown = shutdown;
    }

    @Override
    public Spec spec() {
        return Spec.of(
                "core stop gracefully",
                "",
                "Take no new calls, wait for the living ones to end, and stop.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (!arguments.isEmpty()) {
            return Outcome.USAGE;
        }
        shutdown.gracefully();
        return Outcome.SUCCESS;
    }
}
