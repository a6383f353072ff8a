package astrolabe.launcher;

import astrolabe.conf.ConfigFile;
import astrolabe.conf.ConfigReader;
import astrolabe.conf.DirectorySource;
import astrolabe.conf.Problem;
import astrolabe.conf.Problems;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the configuration files of one directory and tells every problem once, with its place.
 * Thread-safe.
 */
final class Configuration {

    private static final Logger LOG = LoggerFactory.getLogger("astrolabe.configuration");

    private final DirectorySource source;
    private final Path directory;

    Configuration(Path directory) {
        this.directory = directory;
        this.source = new DirectorySource(directory);
    }

    Path directory() {
        return directory;
    }

    /** The file; an empty one when it is missing or unusable. */
    ConfigFile read(String name, Problems problems) {
        return new ConfigReader(source).read(name).orEmpty(problems);
    }

    /** Tells what was wrong with the files. */
    static void tell(Problems problems) {
        for (Problem problem : problems.all()) {
            switch (problem.severity()) {
                case ERROR -> LOG.error("{}", problem);
                case WARNING -> LOG.warn("{}", problem);
            }
        }
    }
}
