package astrolabe.managerpbx.command;

import astrolabe.engine.dialplan.Switch;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;

/** Lists what a {@code switch} of the dialplan can look into. */
final class CoreShowSwitchesCommand implements ConsoleCommand {

    @Override
    public Spec spec() {
        return Spec.of(
                "core show switches", "", "List what a switch of the dialplan can look into.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (!arguments.isEmpty()) {
            return Outcome.USAGE;
        }
        out.line("");
        out.line("    -= Registered Asterisk Alternative Switches =-");
        Switch.available().forEach((name, says) -> out.line(name + ": " + says));
        return Outcome.SUCCESS;
    }
}
