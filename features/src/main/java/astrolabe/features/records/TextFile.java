package astrolabe.features.records;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that lines are added to; opened for each write, so that it may be rotated at any time. */
final class TextFile {

    private TextFile() {}

    /** Adds all or nothing of a text, whole lines, and forces it to the disk. */
    static void append(Path file, String lines) throws IOException {
        Path directory = file.getParent();
        if (directory != null) {
            Path _ = Files.createDirectories(directory);
        }
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            long end = channel.size();
            ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
            try {
                while (bytes.hasRemaining()) {
                    int _ = channel.write(bytes, end + bytes.position());
                }
                channel.force(false);
            } catch (IOException e) {
                channel.truncate(end);
                throw e;
            }
        }
    }
}
