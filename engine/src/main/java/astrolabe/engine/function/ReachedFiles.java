package astrolabe.engine.function;

import astrolabe.conf.PathGuard;
import astrolabe.engine.pbx.FunctionFailed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Text files below the directories that the dialplan reaches. */
final class ReachedFiles {

    /** A larger file is no text of a dialplan. */
    private static final long LARGEST = 1024 * 1024;

    private final List<PathGuard> guards;

    /**
     * @param guards of the directories that are reached; relative names begin at the first
     */
    ReachedFiles(List<PathGuard> guards) {
        this.guards = List.copyOf(guards);
    }

    /**
     * The text of a file.
     *
     * @throws FunctionFailed when there is none, or it is too large
     */
    String text(String name) throws FunctionFailed {
        Path file = existing(name);
        try {
            if (Files.size(file) > LARGEST) {
                throw new FunctionFailed("" + file + " has more than " + LARGEST + " bytes");
            }
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new FunctionFailed("" + file + " can't be read: " + e.getMessage());
        }
    }

    private Path existing(String name) throws FunctionFailed {
        return switch (check(name)) {
            case PathGuard.Verdict.Inside(var path) -> path;
            case PathGuard.Verdict.Creatable _, PathGuard.Verdict.Missing _ ->
                    throw new FunctionFailed("there is no " + name);
            case PathGuard.Verdict.Outside _ ->
                    throw new FunctionFailed(
                            "" + name + " is outside the directories that are reached");
        };
    }

    /**
     * A file that is there or can be made.
     *
     * @throws FunctionFailed when it is outside the directories
     */
    Path writable(String name) throws FunctionFailed {
        return switch (check(name)) {
            case PathGuard.Verdict.Inside(var path) -> path;
            case PathGuard.Verdict.Creatable(var path) -> path;
            case PathGuard.Verdict.Missing _ ->
                    throw new FunctionFailed("there is no place for " + name);
            case PathGuard.Verdict.Outside _ ->
                    throw new FunctionFailed(
                            "" + name + " is outside the directories that are reached");
        };
    }

    private PathGuard.Verdict check(String name) throws FunctionFailed {
        try {
            boolean relative = !name.startsWith("/") && !guards.isEmpty();
            PathGuard.Verdict verdict = new PathGuard.Verdict.Outside();
            for (PathGuard guard : relative ? guards.subList(0, 1) : guards) {
                verdict = guard.check(name);
                if (!(verdict instanceof PathGuard.Verdict.Outside)) {
                    return verdict;
                }
            }
            return verdict;
        } catch (IOException e) {
            throw new FunctionFailed("" + name + ": " + e.getMessage());
        }
    }
}
