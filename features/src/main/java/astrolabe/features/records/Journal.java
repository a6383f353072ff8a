package astrolabe.features.records;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Entries on disk, in the order in which they came. What {@link #append} returned from survives the
 * death of the process and, forced to the disk, that of the machine. Guarded by its own monitor.
 */
final class Journal implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    private static final int CHUNK = 64 * 1024;

    private final Path file;
    private final FileChannel channel;

    private Journal(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Opens the file or makes it; a last line that a crash cut off is taken away. */
    static Journal open(Path file) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        if (directory != null) {
            Path _ = Files.createDirectories(directory);
        }
        FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        Journal journal = new Journal(file, channel);
        try {
            journal.cutTornLine();
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        return journal;
    }

    private void cutTornLine() throws IOException {
        long end = channel.size();
        ByteBuffer last = ByteBuffer.allocate(1);
        long at = end;
        while (at > 0) {
            last.clear();
            if (channel.read(last, at - 1) == 1 && last.get(0) == '\n') {
                break;
            }
            at--;
        }
        if (at < end) {
            LOG.warn("{}: an entry that was being written when the program died is cut", file);
            channel.truncate(at);
        }
    }

    /** Adds entries, all or none. */
    synchronized void append(List<List<String>> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (List<String> entry : entries) {
            bytes.writeBytes(JournalLine.write(entry));
        }
        long end = channel.size();
        ByteBuffer buffer = ByteBuffer.wrap(bytes.toByteArray());
        try {
            while (buffer.hasRemaining()) {
                int _ = channel.write(buffer, end + buffer.position());
            }
            channel.force(false);
        } catch (IOException e) {
            channel.truncate(end);
            throw e;
        }
    }

    /**
     * Some entries and the place behind them.
     *
     * @param entries fewer than the lines that were read when some are damaged
     */
    record Part(List<List<String>> entries, long next) {}

    /** Reads at most so many entries from a place that an earlier part named, or from 0. */
    synchronized Part read(long from, int most) throws IOException {
        List<List<String>> entries = new ArrayList<>();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        long next = from;
        long at = from;
        while (entries.size() < most && channel.read(chunk.clear(), at) > 0) {
            chunk.flip();
            at += chunk.limit();
            while (chunk.hasRemaining() && entries.size() < most) {
                byte b = chunk.get();
                if (b == '\n') {
                    next += line.size() + 1L;
                    add(line.toByteArray(), entries);
                    line.reset();
                } else {
                    line.write(b);
                }
            }
        }
        return new Part(entries, next);
    }

    private void add(byte[] line, List<List<String>> entries) {
        JournalLine.read(line)
                .ifPresentOrElse(
                        entries::add, () -> LOG.error("{}: a damaged entry is left out", file));
    }

    /** Where the next entry will be. */
    synchronized long end() throws IOException {
        return channel.size();
    }

    /** Forgets all entries. */
    synchronized void clear() throws IOException {
        channel.truncate(0);
        channel.force(false);
    }

    @Override
    public synchronized void close() throws IOException {
        channel.close();
    }
}
