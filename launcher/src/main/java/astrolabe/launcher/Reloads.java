package astrolabe.launcher;

import astrolabe.conf.ConfigFile;
import astrolabe.conf.Problem;
import astrolabe.conf.Problems;
import astrolabe.managerpbx.program.ReloadStatus;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Puts configuration files in force once more, and tells what is wrong with them. Thread-safe. */
final class Reloads {

    private final Configuration configuration;

    Reloads(Configuration configuration) {
        this.configuration = configuration;
    }

    /** What reads its files itself. */
    @FunctionalInterface
    interface Loading {
        void load(Problems problems) throws IOException, InterruptedException;
    }

    /** What a file is handed to that access lists belong to. */
    @FunctionalInterface
    interface Taking {
        void take(ConfigFile file, ConfigFile acl, Problems problems)
                throws IOException, InterruptedException;
    }

    /**
     * Has a part read its files.
     *
     * @param file the first of them, for the message when the part can't work with them
     */
    ReloadStatus all(String file, Loading loading) {
        Problems problems = new Problems();
        try {
            loading.load(problems);
        } catch (IOException e) {
            problems.add(Problem.error(file, 0, "not in force as it stands: " + e.getMessage()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return ReloadStatus.FAILED;
        } finally {
            Configuration.tell(problems);
        }
        return problems.hasErrors() ? ReloadStatus.FAILED : ReloadStatus.DONE;
    }

    /** Hands a file over, unless it is unusable now. */
    ReloadStatus one(String file, BiConsumer<ConfigFile, Problems> taking) {
        return all(
                file,
                problems ->
                        configuration
                                .readAgain(file, problems)
                                .ifPresent(read -> taking.accept(read, problems)));
    }

    /** Hands a file over with {@code acl.conf}, unless one of them is unusable now. */
    ReloadStatus withLists(String file, Taking taking) {
        return all(
                file,
                problems -> {
                    Optional<ConfigFile> read = configuration.readAgain(file, problems);
                    Optional<ConfigFile> acl = configuration.readAgain("acl.conf", problems);
                    if (read.isPresent() && acl.isPresent()) {
                        taking.take(read.get(), acl.get(), problems);
                    }
                });
    }
}
