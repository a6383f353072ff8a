package astrolabe.features.callfile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The spool directory as call files need it; what it has done has reached the disk when it returns,
 * where it says so. Thread-safe.
 */
interface SpoolStorage {

    /**
     * What tells whether a file is still the one it was.
     *
     * @param modified when it was last changed, or is to be looked at
     * @param identity which file it is, whatever its name
     */
    record Stamp(Instant modified, String identity) {}

    /** A file and its stamp at the time of looking. */
    record Found(Path file, Stamp stamp) {}

    /** The call files that lie there. */
    List<Found> list() throws IOException;

    /** The file's stamp, or nothing when there is no such call file. */
    Optional<Stamp> look(Path file) throws IOException;

    Reading read(Path file) throws IOException;

    /** Adds text at the end of an existing file and, where we may, sets its time; to disk. */
    void append(Path file, String text, Instant modified) throws IOException;

    void delete(Path file) throws IOException;

    /** Moves the file to where finished ones are kept, over one of the same name. */
    void archive(Path file) throws IOException;

    /** Takes our marks out of a file, to disk; its time stays. */
    void forget(Path file) throws IOException;
}
