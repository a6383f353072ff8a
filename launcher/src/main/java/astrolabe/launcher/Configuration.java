package astrolabe.launcher;

import astrolabe.conf.ConfigFile;
import astrolabe.conf.ConfigReader;
import astrolabe.conf.ConfigSource;
import astrolabe.conf.DirectorySource;
import astrolabe.conf.ExecPolicy;
import astrolabe.conf.Problem;
import astrolabe.conf.Problems;
import astrolabe.conf.ReadResult;
import astrolabe.conf.ReadResult.Found;
import astrolabe.conf.ReadResult.Invalid;
import astrolabe.conf.ReadResult.Missing;
import astrolabe.conf.ReadResult.Unreadable;
import astrolabe.conf.Severity;
import astrolabe.conf.ShellExec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the configuration files of one directory and tells every problem once, with its place.
 * Thread-safe.
 */
final class Configuration {

    private static final Logger LOG = LoggerFactory.getLogger("astrolabe.configuration");

    /** A start must not hang on a command that does. */
    private static final Duration LONGEST_COMMAND = Duration.ofSeconds(10);

    private final DirectorySource source;
    private final Path directory;
    private final ExecPolicy exec;
    private final boolean executes;
    private final Set<String> filesRead = new ConcurrentSkipListSet<>();

    /** What is read runs no command. */
    Configuration(Path directory) {
        this(directory, ExecPolicy.refuse(), false);
    }

    private Configuration(Path directory, ExecPolicy exec, boolean executes) {
        this.directory = directory;
        this.source = new DirectorySource(directory);
        this.exec = exec;
        this.executes = executes;
    }

    /**
     * As its administrator wants it, {@code #exec} runs commands, whose output is read in its
     * place.
     */
    static Configuration executing(Path directory) {
        return new Configuration(directory, new ShellExec(directory, LONGEST_COMMAND), true);
    }

    /** Whether what is read may have commands run. */
    boolean executes() {
        return executes;
    }

    Path directory() {
        return directory;
    }

    /** Where the files are, for what is not of the usual dialect. */
    ConfigSource source() {
        return source;
    }

    /** The file; an empty one when it is missing or unusable. */
    ConfigFile read(String name, Problems problems) {
        return noted(name, reading(name)).orEmpty(problems);
    }

    /**
     * A file whose sections stand for themselves: what is wrong in one costs that one. Empty when
     * the file cannot be read, or is gone that was there before, as while somebody replaces it.
     */
    Optional<ConfigFile> readSparing(String name, Problems problems) {
        boolean wasThere = filesRead.contains(name);
        ReadResult result = noted(name, new ConfigReader(source, exec).readSparing(name));
        ConfigFile file = result.orEmpty(problems);
        boolean isGone = result instanceof Missing && wasThere;
        if (isGone) {
            problems.add(Problem.error(name, 0, "is gone; what was read before stays in use"));
        }
        return result instanceof Unreadable || isGone ? Optional.empty() : Optional.of(file);
    }

    private ReadResult reading(String name) {
        return new ConfigReader(source, exec).read(name);
    }

    private ReadResult noted(String name, ReadResult result) {
        if (result instanceof Found) {
            filesRead.add(name);
        }
        return result;
    }

    /** For a file that somebody reads by themselves from {@link #source}. */
    void noteIfThere(String name) {
        if (Files.isRegularFile(directory.resolve(name))) {
            filesRead.add(name);
        }
    }

    /** The names of the files that were there when somebody wanted to read them. */
    List<String> filesRead() {
        return List.copyOf(filesRead);
    }

    /**
     * The file for who has read it before: empty when it is unusable now, so that a slip of an
     * editor's does not take away what is in use.
     */
    Optional<ConfigFile> readAgain(String name, Problems problems) {
        ReadResult result = noted(name, reading(name));
        ConfigFile file = result.orEmpty(problems);
        return switch (result) {
            case Found _, Missing _ -> Optional.of(file);
            case Invalid _, Unreadable _ -> {
                problems.add(Problem.error(name, 0, "unusable; what was read before stays in use"));
                yield Optional.empty();
            }
        };
    }

    /** Tells what was wrong with the files. */
    static void tell(Problems problems) {
        for (Problem problem : problems.all()) {
            tell(problem.severity(), problem.toString());
            problem.excerpt().forEach(line -> tell(problem.severity(), "    " + line));
        }
    }

    private static void tell(Severity severity, String line) {
        switch (severity) {
            case ERROR -> LOG.error("{}", line);
            case WARNING -> LOG.warn("{}", line);
        }
    }
}
