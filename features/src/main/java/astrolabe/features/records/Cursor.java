package astrolabe.features.records;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** How far a back end has come in a journal, kept in a file. Guarded by its own monitor. */
final class Cursor implements AutoCloseable {

    /** How the files' names end, behind those of the back ends. */
    static final String SUFFIX = ".at";

    private static final int DIGITS = 20; // always as many, so that one write replaces the other

    private final FileChannel channel;
    private long position;

    private Cursor(FileChannel channel, long position) {
        this.channel = channel;
        this.position = position;
    }

    /**
     * A new one stands at the end of the journal; one beyond the end belongs to entries that were
     * forgotten since, and stands at the beginning.
     */
    static Cursor open(Path file, long end) throws IOException {
        long position = Files.exists(file) ? parse(Files.readString(file)) : end;
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        Cursor cursor = new Cursor(channel, position > end ? 0 : position);
        try {
            cursor.move(cursor.position);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        return cursor;
    }

    /** A file that holds no number was being made when the program died: all is still to do. */
    private static long parse(String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    synchronized long position() {
        return position;
    }

    synchronized void move(long next) throws IOException {
        ByteBuffer text =
                ByteBuffer.wrap(
                        ("%0" + DIGITS + "d\n")
                                .formatted(next)
                                .getBytes(StandardCharsets.US_ASCII));
        while (text.hasRemaining()) {
            int _ = channel.write(text, text.position());
        }
        position = next;
    }

    @Override
    public synchronized void close() throws IOException {
        channel.close();
    }
}
