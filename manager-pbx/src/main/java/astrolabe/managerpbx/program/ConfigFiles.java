package astrolabe.managerpbx.program;

import java.nio.file.Path;
import java.util.List;

/** The configuration files that were read. Thread-safe. */
public interface ConfigFiles {

    /** A file and the module that read it. */
    record Reading(String module, Path file) {}

    /** In alphabetical order of the files. */
    List<Reading> read();

    /**
     * Has whoever has read the file read it anew; nothing happens for a file that nobody has read.
     *
     * @param file with or without its directory
     * @return whether all went well
     */
    boolean reload(String file);
}
