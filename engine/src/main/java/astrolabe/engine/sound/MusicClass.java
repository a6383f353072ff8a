package astrolabe.engine.sound;

import java.nio.file.Path;
import java.util.List;

/**
 * A class of music on hold.
 *
 * @param mode {@code files} or {@code playlist}
 * @param directory where its files are; empty text for a list of files
 * @param files what is played; a class without files is silent
 */
public record MusicClass(
        String name, String mode, String directory, Order order, List<Path> files) {

    /** In which order the files are played. */
    public enum Order {
        ALPHABETICAL,
        /** Alphabetical, beginning anywhere. */
        RANDOM_START,
        RANDOM
    }

    public MusicClass {
        files = List.copyOf(files);
    }
}
