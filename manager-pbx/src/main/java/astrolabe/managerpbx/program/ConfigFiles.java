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

    /**
     * What was wrong with the dialplan when it was last read, each with its place.
     *
     * @param module whose file is meant: {@code pbx_config} or {@code pbx_ael}
     */
    List<String> mistakes(String module);
}
