package astrolabe.managerpbx.command;

import astrolabe.engine.dialplan.Dialplan;
import astrolabe.engine.dialplan.DialplanWriter;
import astrolabe.engine.dialplan.Origin;
import astrolabe.engine.pbx.DialplanHolder;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import astrolabe.managerpbx.program.ConfigFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the dialplan in force into its file. */
final class DialplanSaveCommand implements ConsoleCommand {

    private static final String FILE = "extensions.conf";

    private final DialplanHolder dialplan;
    private final ConfigFiles files;

    DialplanSaveCommand(DialplanHolder dialplan, ConfigFiles files) {
        this.dialplan = dialplan;
        this.files = files;
    }

    @Override
    public Spec spec() {
        return Spec.of(
                        "dialplan save",
                        "[/path/to/extensions/file]",
                        "Write the dialplan in force into its file.")
                .says(
                        """
                        Needs static = yes and writeprotect = no in [general]. Comments, templates
                        and includes of files are not kept; what other modules put into the
                        dialplan is left out. A path must be in the configuration directory;
                        without one the file that was read is replaced. What a file held before
                        stays beside it, its name ending in .old.\
                        """);
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.size() > 1) {
            return Outcome.USAGE;
        }
        Dialplan current = dialplan.current();
        if (!current.options().permanent() || current.options().writeProtected()) {
            out.line("The dialplan is not to be saved: it takes static=yes and writeprotect=no");
            return Outcome.FAILURE;
        }
        Path file =
                arguments.isEmpty() ? files.directory().resolve(FILE) : place(arguments.getFirst());
        Path directory = files.directory().toAbsolutePath().normalize();
        if (!file.toAbsolutePath().normalize().startsWith(directory)) {
            out.line(
                    "Failed to save the dialplan into '"
                            + file
                            + "': only the configuration directory is written to");
            return Outcome.FAILURE;
        }
        try {
            files.write(file, DialplanWriter.write(current, Origin.CONFIGURATION));
        } catch (IOException e) {
            out.line("Failed to save the dialplan into '" + file + "': " + e.getMessage());
            return Outcome.FAILURE;
        }
        out.line("Dialplan successfully saved into '" + file + "'");
        return Outcome.SUCCESS;
    }

    /** A name that is neither a file's nor a directory's is the beginning of one. */
    private static Path place(String path) {
        if (path.endsWith(".conf")) {
            return Path.of(path);
        }
        return Files.isDirectory(Path.of(path))
                ? Path.of(path).resolve(FILE)
                : Path.of(path + FILE);
    }
}
