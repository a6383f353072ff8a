package astrolabe.conf;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Where configuration files come from. */
public interface ConfigSource {
    /** Bounds memory; real files are far smaller. */
    int MAX_FILE_BYTES = 16 * 1024 * 1024;

    /** How many files one reading may take in, so that a fan of includes ends. */
    int MAX_FILES = 1_000;

    /** The file asked for, if there is one. */
    Optional<ConfigText> file(String name) throws IOException;

    /**
     * The files an include means, by name or by a pattern with {@code *}, {@code ?} and {@code []},
     * in order of name.
     */
    List<ConfigText> included(String pattern) throws IOException;
}
