package astrolabe.managerpbx.command;

import astrolabe.engine.sound.MusicClass;
import astrolabe.engine.sound.MusicClasses;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;

/** Takes a class of music out until the next reload; what plays goes on. */
final class MohUnregisterClassCommand implements ConsoleCommand {

    private final MusicClasses music;

    MohUnregisterClassCommand(MusicClasses music) {
        this.music = music;
    }

    @Override
    public Spec spec() {
        return Spec.of("moh unregister class", "<class>", "Take a class of music out.")
                .says(
                        "Who listens to it goes on listening. The next reload puts it back, if it"
                                + " still is in the file.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.size() != 1) {
            return Outcome.USAGE;
        }
        String name = arguments.getFirst();
        if (!music.remove(name)) {
            out.line("No such moh class " + name + ".");
            return Outcome.FAILURE;
        }
        out.line("Unregistered moh class " + name + ".");
        return Outcome.SUCCESS;
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return arguments.size() == 1
                ? music.all().stream().map(MusicClass::name).toList()
                : List.of();
    }
}
