package astrolabe.conf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Decides whether a file name given by a client stays below a directory, symbolic links included.
 */
public final class PathGuard {
    private final Path root;

    public PathGuard(Path root) throws IOException {
        this.root = root.toRealPath();
    }

    /** What a name comes to. */
    public sealed interface Verdict {

        /** The file exists below the root; the path is the real one. */
        record Inside(Path path) implements Verdict {}

        /** Nothing of that name exists, but its directory does, below the root. */
        record Creatable(Path path) implements Verdict {}

        /** Neither the file nor its directory exists, or no file can have that name. */
        record Missing() implements Verdict {}

        /** The file, or the directory it would stand in, is outside the root. */
        record Outside() implements Verdict {}
    }

    public Verdict check(String name) throws IOException {
        Path path;
        try {
            path = root.resolve(name);
        } catch (InvalidPathException _) {
            return new Verdict.Missing();
        }
        if (Files.exists(path)) {
            var real = path.toRealPath();
            return real.startsWith(root) ? new Verdict.Inside(real) : new Verdict.Outside();
        }
        // a dangling link would be created wherever it points to
        return Files.isSymbolicLink(path) ? new Verdict.Outside() : absent(path);
    }

    private Verdict absent(Path path) throws IOException {
        var parent = path.getParent();
        var file = path.getFileName();
        if (parent == null || file == null || !Files.isDirectory(parent)) {
            return new Verdict.Missing();
        }
        var real = parent.toRealPath();
        return real.startsWith(root)
                ? new Verdict.Creatable(real.resolve(file))
                : new Verdict.Outside();
    }
}
