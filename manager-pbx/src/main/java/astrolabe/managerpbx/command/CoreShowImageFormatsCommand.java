package astrolabe.managerpbx.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;

/** Lists the formats of pictures that can be sent: there are none, and scripts read the total. */
final class CoreShowImageFormatsCommand implements ConsoleCommand {

    @Override
    public Spec spec() {
        return Spec.of("core show image formats", "", "List the formats of pictures.")
                .says("No picture is sent or taken here, so the list is empty.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (!arguments.isEmpty()) {
            return Outcome.USAGE;
        }
        row(out, "Name", "Extensions", "Description", "Format");
        row(out, "----", "----------", "-----------", "------");
        out.line("");
        out.line("0 image formats registered.");
        return Outcome.SUCCESS;
    }

    private static void row(
            ConsoleOutput out, String name, String extensions, String description, String format) {
        out.linef("%10s %10s %50s %10s", name, extensions, description, format);
    }
}
