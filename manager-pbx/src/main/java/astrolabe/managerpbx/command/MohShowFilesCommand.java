package astrolabe.managerpbx.command;

import astrolabe.engine.sound.MusicClass;
import astrolabe.engine.sound.MusicClasses;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;

/** Lists what is played, class by class. */
final class MohShowFilesCommand implements ConsoleCommand {

    private final MusicClasses music;

    MohShowFilesCommand(MusicClasses music) {
        this.music = music;
    }

    @Override
    public Spec spec() {
        return Spec.of("moh show files", "", "List the files of each class of music.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (!arguments.isEmpty()) {
            return Outcome.USAGE;
        }
        for (MusicClass each : music.all()) {
            out.line("Class: " + each.name());
            each.files().forEach(file -> out.line("\tFile: " + withoutFormat(file.toString())));
        }
        return Outcome.SUCCESS;
    }

    /** A sound is the same in any format. */
    private static String withoutFormat(String file) {
        int dot = file.lastIndexOf('.');
        return dot > file.lastIndexOf('/') ? file.substring(0, dot) : file;
    }
}
