package astrolabe.managerpbx.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;

/** Tells on which terms the program may be used. */
final class CoreShowLicenseCommand implements ConsoleCommand {

    @Override
    public Spec spec() {
        return Spec.of("core show license", "", "Show on which terms this program may be used.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (!arguments.isEmpty()) {
            return Outcome.USAGE;
        }
        out.line("");
        out.line(
                "Astrolabe may be used, changed and passed on under the Apache License, Version 2.0;");
        out.line(
                "its text is the file LICENSE, and at https://www.apache.org/licenses/LICENSE-2.0.");
        return Outcome.SUCCESS;
    }
}
