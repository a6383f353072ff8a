package astrolabe.managerpbx.command;

import astrolabe.engine.sound.SoundFormat;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;

/** Lists the formats of sound files that can be played. */
final class CoreShowFileFormatsCommand implements ConsoleCommand {

    @Override
    public Spec spec() {
        return Spec.of("core show file formats", "", "List the formats of sound files.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (!arguments.isEmpty()) {
            return Outcome.USAGE;
        }
        row(out, "Format", "Name", "Extensions");
        row(out, "------", "----", "----------");
        List<SoundFormat> played = SoundFormat.played();
        for (SoundFormat format : played) {
            row(out, format.audio(), format.label(), String.join("|", format.extensions()));
        }
        out.line(played.size() + " file formats registered.");
        return Outcome.SUCCESS;
    }

    private static void row(ConsoleOutput out, String format, String name, String extensions) {
        out.linef("%-10s %-10s %-20s", format, name, extensions);
    }
}
