package astrolabe.managerpbx.command;

import astrolabe.engine.sound.MusicClass;
import astrolabe.engine.sound.MusicClasses;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;

/** Lists the classes of music. */
final class MohShowClassesCommand implements ConsoleCommand {

    private final MusicClasses music;

    MohShowClassesCommand(MusicClasses music) {
        this.music = music;
    }

    @Override
    public Spec spec() {
        return Spec.of("moh show classes", "", "List the classes of music.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (!arguments.isEmpty()) {
            return Outcome.USAGE;
        }
        for (MusicClass each : music.all()) {
            out.line("Class: " + each.name());
            out.line("\tMode: " + each.mode());
            out.line("\tDirectory: " + each.directory());
        }
        return Outcome.SUCCESS;
    }
}
