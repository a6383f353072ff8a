package astrolabe.managerpbx.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;

/** Tells that nothing is promised. */
final class CoreShowWarrantyCommand implements ConsoleCommand {

    @Override
    public Spec spec() {
        return Spec.of("core show warranty", "", "Show what is promised of this program: nothing.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (!arguments.isEmpty()) {
            return Outcome.USAGE;
        }
        out.line("");
        out.line(
                "There is no warranty: see sections 7 and 8 of the license ('core show license').");
        return Outcome.SUCCESS;
    }
}
