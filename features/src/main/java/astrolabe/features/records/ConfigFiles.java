package astrolabe.features.records;

import astrolabe.conf.ConfigFile;
import astrolabe.conf.Problems;
import astrolabe.conf.Section;
import java.util.List;

/** Where configuration files come from. */
public interface ConfigFiles {

    /** The file of this name, an empty one when it is missing. */
    ConfigFile read(String name, Problems problems);

    /** The file's section of this name, an empty one when it is missing. */
    static Section section(ConfigFile file, String name) {
        return file.section(name)
                .orElseGet(() -> new Section(name, false, List.of(), List.of(), file.name(), 0));
    }
}
