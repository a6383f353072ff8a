package astrolabe.launcher.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** How {@code logger rotate} puts a full file aside. */
public enum Rotation {
    /** Under the first free number: the newest has the highest. */
    SEQUENTIAL,
    /** As number 0; those before move up by one: the oldest has the highest. */
    ROTATE,
    /** With the time in seconds behind its name. */
    TIMESTAMP,
    /** Not at all: something else does, and has the files opened anew. */
    NONE;

    /** Puts the file aside, if there is one. It must not be open for writing here. */
    void rotate(Path file, Instant now) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        switch (this) {
            case SEQUENTIAL -> Files.move(file, numbered(file, firstFree(file)));
            case ROTATE -> {
                for (int number = firstFree(file); number > 0; number--) {
                    Files.move(numbered(file, number - 1), numbered(file, number));
                }
                Files.move(file, numbered(file, 0));
            }
            case TIMESTAMP -> Files.move(file, free(file, now.getEpochSecond()));
            case NONE -> {
                // whoever rotates has done so
            }
        }
    }

    private static int firstFree(Path file) {
        int number = 0;
        while (Files.exists(numbered(file, number))) {
            number++;
        }
        return number;
    }

    /** Twice within a second is no reason to lose a file. */
    private static Path free(Path file, long second) {
        Path stamped = numbered(file, second);
        return Files.exists(stamped) ? numbered(stamped, firstFree(stamped)) : stamped;
    }

    private static Path numbered(Path file, long number) {
        return file.resolveSibling(file.getFileName() + "." + number);
    }
}
