package astrolabe.conf;

import java.io.IOException;
import java.util.Optional;

/** Decides what {@code #exec} may do. */
@FunctionalInterface
public interface ExecPolicy {

    /** The command's output, to be read as configuration; empty if commands may not be run. */
    Optional<String> output(String command) throws IOException;

    /**
     * Runs nothing: the default, since a writable configuration file then cannot become a shell.
     */
    static ExecPolicy refuse() {
        return _ -> Optional.empty();
    }
}
