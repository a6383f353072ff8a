package astrolabe.conf;

import java.util.List;

/** What became of reading a configuration file. */
public sealed interface ReadResult {

    /** Readable; the problems are warnings only, unless it was read sparingly. */
    record Found(ConfigFile file, List<Problem> problems) implements ReadResult {
        public Found {
            problems = List.copyOf(problems);
        }
    }

    /** There is no such file. */
    record Missing(String name) implements ReadResult {}

    /** The file, or one it includes, has an invalid format; nothing of it may be used. */
    record Invalid(String name, List<Problem> problems) implements ReadResult {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /** The file is there but the system would not let it be read. */
    record Unreadable(String name, String reason) implements ReadResult {}

    /**
     * The file, or an empty one where there is nothing usable; a missing file is no problem, as
     * defaults are meant then.
     */
    default ConfigFile orEmpty(Problems problems) {
        return switch (this) {
            case Found(var file, var warnings) -> {
                problems.addAll(warnings);
                yield file;
            }
            case Missing(var name) -> ConfigFile.empty(name);
            case Invalid(var name, var errors) -> {
                problems.addAll(errors);
                yield ConfigFile.empty(name);
            }
            case Unreadable(var name, var reason) -> {
                problems.add(Problem.error(name, 0, "cannot be read: " + reason));
                yield ConfigFile.empty(name);
            }
        };
    }
}
