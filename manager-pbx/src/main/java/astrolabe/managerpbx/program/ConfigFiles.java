package astrolabe.managerpbx.program;

import astrolabe.conf.ConfigDoc;
import java.io.IOException;
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

    /** The declarations of all who read configuration files, in the order of their modules. */
    List<ConfigDoc> docs();

    /** Where the files are. */
    Path directory();

    /**
     * Puts a text where a file stands or would stand, whole or not at all. What stood there stays
     * beside it, its name ending in {@code .old}.
     *
     * @throws IOException when that cannot be done; the file is as before
     */
    void write(Path file, String text) throws IOException;

    /**
     * What was left out of the dialplan when it was last read, each with its place and reason; what
     * is merely odd is in the log.
     *
     * @param module whose file is meant: {@code pbx_config} or {@code pbx_ael}
     */
    List<String> mistakes(String module);
}
