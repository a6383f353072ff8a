package astrolabe.managerpbx.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;

/** Spares the console that asks the log, or shows it again. */
final class LoggerMuteCommand implements ConsoleCommand {

    @Override
    public Spec spec() {
        return Spec.of("logger mute", "", "Switch the log on this console off and on.")
                .says("Answers of commands are shown all the same.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (!arguments.isEmpty()) {
            return Outcome.USAGE;
        }
        boolean muted = !out.muted();
        out.muted(muted);
        out.line(muted ? "Console is muted." : "Console is not muted anymore.");
        return Outcome.SUCCESS;
    }
}
