package astrolabe.features.callfile;

import astrolabe.conf.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A spool directory on disk: {@code outgoing} and {@code outgoing_done}. Only regular files whose
 * names begin with no dot are call files; those with a dot are what tools write before they rename.
 */
record DirectoryStorage(Path outgoing, Path done) implements SpoolStorage {

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryStorage.class);

    /** The two directories below {@code astspooldir}; what is missing of outgoing is created. */
    static DirectoryStorage in(Path spool) throws IOException {
        Path outgoing = Files.createDirectories(spool.resolve("outgoing"));
        return new DirectoryStorage(outgoing, spool.resolve("outgoing_done"));
    }

    @Override
    public List<Found> list() throws IOException {
        List<Found> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(outgoing)) {
            for (Path file : files) {
                look(file).ifPresent(stamp -> found.add(new Found(file, stamp)));
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return found;
    }

    @Override
    public Optional<Stamp> look(Path file) throws IOException {
        if (file.getFileName().toString().startsWith(".")) {
            return Optional.empty();
        }
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(
                            file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return Optional.of(attributes)
                    .filter(BasicFileAttributes::isRegularFile)
                    .map(this::stamp);
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    private Stamp stamp(BasicFileAttributes attributes) {
        return new Stamp(
                attributes.lastModifiedTime().toInstant(),
                Objects.toString(attributes.fileKey(), ""));
    }

    @Override
    public Reading read(Path file) throws IOException {
        try (InputStream in =
                Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            return CallFileReader.read(file.getFileName().toString(), in);
        }
    }

    @Override
    public void append(Path file, String text, Instant modified) throws IOException {
        // without CREATE: a file that was taken away stays away
        try (FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.APPEND,
                        LinkOption.NOFOLLOW_LINKS)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            date(file, modified);
            channel.force(true);
        }
    }

    /** Only a file's owner may date it, and who may write calls need not be us. */
    private static void date(Path file, Instant modified) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(modified));
        } catch (IOException e) {
            LOG.info(
                    "{}: its time can't be set, so a restart may bring its next attempt early: {}",
                    file,
                    e.toString());
        }
    }

    @Override
    public void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    @Override
    public void archive(Path file) throws IOException {
        Path target = Files.createDirectories(done).resolve(file.getFileName());
        try {
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            // the directory of finished files may lie on another disk
            Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void forget(Path file) throws IOException {
        String before = Files.readString(file, StandardCharsets.ISO_8859_1);
        String after =
                before.lines()
                        .filter(line -> !isMark(line))
                        .collect(Collectors.joining("\n", "", "\n"));
        if (before.lines().anyMatch(DirectoryStorage::isMark)) {
            FileTime time = Files.getLastModifiedTime(file);
            AtomicFile.write(file, after.getBytes(StandardCharsets.ISO_8859_1));
            Files.setLastModifiedTime(file, time);
        }
    }

    private static boolean isMark(String line) {
        int colon = line.indexOf(':');
        return colon > 0 && Mark.of(line.substring(0, colon).strip()).isPresent();
    }
}
