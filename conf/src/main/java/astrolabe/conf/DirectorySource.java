package astrolabe.conf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The administrator's configuration directory; absolute names and links that lead elsewhere are the
 * administrator's business. Names that come from clients go through a {@link GuardedSource}.
 */
public final class DirectorySource implements ConfigSource {
    private final Path directory;

    public DirectorySource(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    @Override
    public Optional<ConfigText> file(String name) throws IOException {
        var path = resolve(directory, name);
        return path.isPresent() ? text(path.get()) : Optional.empty();
    }

    @Override
    public List<ConfigText> included(String pattern) throws IOException {
        var texts = new ArrayList<ConfigText>();
        for (var path : matching(pattern)) {
            text(path).ifPresent(texts::add);
        }
        return texts;
    }

    /** Puts the text where a file of its name stands or would stand, whole or not at all. */
    public void write(ConfigText text) throws IOException {
        var path = resolve(directory, text.name());
        if (path.isEmpty()) {
            throw new IOException(text.name() + ": no file can have this name");
        }
        AtomicFile.write(path.get(), text.bytes());
    }

    private List<Path> matching(String pattern) throws IOException {
        var found = List.of(pattern.startsWith("/") ? Path.of("/") : directory);
        for (var segment : pattern.split("/")) {
            if (!segment.isEmpty()) {
                found = Glob.isPattern(segment) ? children(found, segment) : child(found, segment);
            }
        }
        return found;
    }

    private static List<Path> child(List<Path> parents, String name) {
        return parents.stream().flatMap(parent -> resolve(parent, name).stream()).toList();
    }

    private static List<Path> children(List<Path> parents, String pattern) throws IOException {
        var matcher = Glob.segment(pattern);
        var found = new ArrayList<Path>();
        for (var parent : parents) {
            if (!Files.isDirectory(parent)) {
                continue;
            }
            try (var entries = Files.list(parent)) {
                entries.filter(e -> matcher.test(e.getFileName().toString()))
                        .sorted()
                        .forEach(found::add);
            }
            if (found.size() > MAX_FILES) {
                throw new IOException(pattern + " matches more than " + MAX_FILES + " files");
            }
        }
        return found;
    }

    private static Optional<Path> resolve(Path parent, String name) {
        try {
            return Optional.of(parent.resolve(name).normalize());
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    private Optional<ConfigText> text(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        try (var in = Files.newInputStream(path)) {
            var bytes = in.readNBytes(MAX_FILE_BYTES + 1);
            if (bytes.length > MAX_FILE_BYTES) {
                throw new IOException(path + " is larger than " + MAX_FILE_BYTES + " bytes");
            }
            return Optional.of(ConfigText.decode(nameOf(path), bytes));
        }
    }

    private String nameOf(Path path) {
        return (path.startsWith(directory) ? directory.relativize(path) : path).toString();
    }
}
