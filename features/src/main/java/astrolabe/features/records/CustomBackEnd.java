package astrolabe.features.records;

import astrolabe.conf.ConfigFile;
import astrolabe.conf.Problems;
import astrolabe.conf.Section;
import astrolabe.conf.Setting;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Entries as lines of files, each made after a template of the administrator's. */
final class CustomBackEnd<T> implements BackEnd<T> {

    private final String name;
    private final List<CustomFile> files;
    private final Wording<T> wording;

    CustomBackEnd(String name, List<CustomFile> files, Wording<T> wording) {
        this.name = name;
        this.files = List.copyOf(files);
        this.wording = wording;
    }

    /**
     * The files of a {@code [mappings]} section.
     *
     * @param directory what relative names begin at
     */
    static List<CustomFile> files(ConfigFile conf, Path directory, Problems problems) {
        List<CustomFile> files = new ArrayList<>();
        for (Section section : conf.all("mappings")) {
            for (Setting setting : section.settings()) {
                if (setting.value().isBlank()) {
                    problems.warn(setting, setting.key() + " has no template and is left out");
                    continue;
                }
                try {
                    files.add(
                            new CustomFile(
                                    directory.resolve(setting.key()),
                                    new Template(setting.value())));
                } catch (InvalidPathException _) {
                    problems.warn(setting, setting.key() + " is no file's name and is left out");
                }
            }
        }
        return files;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Refused<T>> keep(List<T> entries) throws IOException {
        for (CustomFile each : files) {
            StringBuilder lines = new StringBuilder();
            for (T entry : entries) {
                lines.append(each.template().of(entry, wording)).append('\n');
            }
            TextFile.append(each.file(), lines.toString());
        }
        return List.of();
    }

    @Override
    public void close() {
        // holds nothing between two calls
    }
}
