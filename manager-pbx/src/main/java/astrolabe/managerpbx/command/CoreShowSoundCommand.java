package astrolabe.managerpbx.command;

import astrolabe.engine.sound.SoundFiles;
import astrolabe.engine.sound.SoundFormat;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in which languages and formats there is a sound. */
final class CoreShowSoundCommand implements ConsoleCommand {

    private static final Logger LOG = LoggerFactory.getLogger(CoreShowSoundCommand.class);

    private final SoundFiles sounds;

    CoreShowSoundCommand(SoundFiles sounds) {
        this.sounds = sounds;
    }

    @Override
    public Spec spec() {
        return Spec.of(
                "core show sound", "<sound>", "Say in which languages and formats a sound is.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.size() != 1) {
            return Outcome.USAGE;
        }
        String name = arguments.getFirst();
        try {
            Optional<SortedMap<String, Set<SoundFormat>>> found = sounds.index().find(name);
            if (found.isEmpty()) {
                out.line("There is no sound " + name + ".");
                return Outcome.FAILURE;
            }
            out.line("Indexed Information for " + name + ":");
            found.get().forEach((language, formats) -> show(language, formats, out));
            return Outcome.SUCCESS;
        } catch (IOException e) {
            out.line("The sounds can't be read: " + e.getMessage());
            return Outcome.FAILURE;
        }
    }

    private static void show(String language, Set<SoundFormat> formats, ConsoleOutput out) {
        out.line("  Language " + (language.isEmpty() ? "(any)" : language) + ":");
        formats.stream()
                .map(SoundFormat::audio)
                .distinct()
                .forEach(audio -> out.line("    Format: " + audio));
    }

    @Override
    public List<String> complete(List<String> arguments) {
        if (arguments.size() != 1) {
            return List.of();
        }
        try {
            return List.copyOf(sounds.index().sounds().keySet());
        } catch (IOException e) {
            LOG.debug("the sounds can't be read", e);
            return List.of();
        }
    }
}
