package astrolabe.managerpbx.command;

import astrolabe.engine.sound.SoundFiles;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.io.IOException;
import java.util.List;

/** Lists the sounds that the dialplan can play. */
final class CoreShowSoundsCommand implements ConsoleCommand {

    private final SoundFiles sounds;

    CoreShowSoundsCommand(SoundFiles sounds) {
        this.sounds = sounds;
    }

    @Override
    public Spec spec() {
        return Spec.of("core show sounds", "", "List the sounds that the dialplan can play.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (!arguments.isEmpty()) {
            return Outcome.USAGE;
        }
        try {
            List<String> names = List.copyOf(sounds.index().sounds().keySet());
            out.line("Available audio files:");
            names.forEach(out::line);
            return Outcome.SUCCESS;
        } catch (IOException e) {
            out.line("The sounds can't be read: " + e.getMessage());
            return Outcome.FAILURE;
        }
    }
}
