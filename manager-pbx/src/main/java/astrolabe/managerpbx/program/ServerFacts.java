package astrolabe.managerpbx.program;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What stays true of the program from its start to its end.
 *
 * @param zone in which clients read dates and times
 * @param systemName the name that tells it from other systems; may be empty
 * @param language the language of prompts
 */
public record ServerFacts(
        Version version,
        Instant started,
        ZoneId zone,
        String systemName,
        String language,
        Limits limits,
        Owner owner,
        Subsystems subsystems,
        List<Directory> directories) {

    public ServerFacts {
        directories = List.copyOf(directories);
    }

    /** The place of this name; nothing when there is none. */
    public Optional<Path> directory(String name) {
        return directories.stream()
                .filter(directory -> directory.name().equals(name))
                .map(Directory::path)
                .findFirst();
    }

    /**
     * Which version it is.
     *
     * @param compatible the Asterisk version that it can be taken for, {@code 23.0.0}
     * @param manager the version of the manager interface, {@code 13.0.0}
     * @param own its own name and version
     * @param platform what it runs on, {@code Linux/6.1 on amd64, Java 25}
     */
    public record Version(String compatible, String manager, String own, String platform) {

        /** Both versions, the compatible one in front, as clients decide by it. */
        public String text() {
            return compatible + " " + own;
        }
    }

    /**
     * How much it takes upon itself; 0 means without limit.
     *
     * @param calls channels at the same time
     * @param load the load average above which it takes no calls
     * @param openFiles files and sockets at the same time
     */
    public record Limits(int calls, double load, int openFiles) {}

    /** The account and group it was told to run as; empty when it was not told. */
    public record Owner(String user, String group) {}

    /** Which larger parts are switched on. */
    public record Subsystems(
            boolean manager,
            boolean webManager,
            boolean http,
            boolean cdr,
            boolean realtime,
            boolean customSounds) {}

    /** A place in the file system, named as administrators know it: {@code Spool directory}. */
    public record Directory(String name, Path path) {}
}
