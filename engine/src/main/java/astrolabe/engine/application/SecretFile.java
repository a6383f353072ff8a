package astrolabe.engine.application;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file of passwords, one in each line, that an application's argument names. */
final class SecretFile {

    /** A larger file is no list of passwords. */
    private static final long LARGEST = 1024 * 1024;

    private SecretFile() {}

    /**
     * Its lines, each byte a character.
     *
     * @throws IOException when it can't be read, is larger than 1 MiB, or is no regular file: a
     *     device would never end
     * @throws java.nio.file.InvalidPathException when there can be no such path
     */
    static List<String> lines(String name) throws IOException {
        Path file = Path.of(name);
        if (!Files.isRegularFile(file)) {
            throw new IOException(name + " is no regular file");
        }
        if (Files.size(file) > LARGEST) {
            throw new IOException(name + " is too large for passwords");
        }
        return Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList();
    }
}
