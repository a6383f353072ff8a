package astrolabe.features.records;

import astrolabe.conf.ConfigFile;
import astrolabe.conf.Problem;
import astrolabe.conf.Problems;
import astrolabe.conf.Section;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where configuration files come from. */
public interface ConfigFiles {

    /** The file of this name, an empty one when it is missing. */
    ConfigFile read(String name, Problems problems);

    /** The file's section of this name, an empty one when it is missing. */
    static Section section(ConfigFile file, String name) {
        return file.section(name)
                .orElseGet(() -> new Section(name, false, List.of(), List.of(), file.name(), 0));
    }

    /** Warns of sections that are none of the expected ones, given in lower case. */
    static void warnOfOthers(ConfigFile file, Set<String> expected, Problems problems) {
        for (Section section : file.sections()) {
            if (!expected.contains(section.name().toLowerCase(Locale.ROOT))) {
                problems.add(
                        Problem.warning(
                                section.file(),
                                section.line(),
                                "[" + section.name() + "] is not a back end that there is"));
            }
        }
    }
}
