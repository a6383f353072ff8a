package astrolabe.conf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;

/**
 * Replaces a file's content so that a crash leaves either the old bytes or the new ones; mode and
 * owner stay.
 */
public final class AtomicFile {
    private AtomicFile() {}

    /** A symbolic link stays one: the file it points to is replaced. */
    public static void write(Path file, byte[] content) throws IOException {
        var target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        var directory = target.resolveSibling("");
        // the temporary file is readable by its owner only until it takes over the old file's mode
        var temporary = Files.createTempFile(directory, "." + target.getFileName(), ".new");
        try {
            writeAndSync(temporary, content);
            likeOld(target, temporary);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
        sync(directory);
    }

    private static void writeAndSync(Path file, byte[] content) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private static void likeOld(Path old, Path fresh) throws IOException {
        var view = Files.getFileAttributeView(fresh, PosixFileAttributeView.class);
        if (view == null || !Files.exists(old)) {
            return;
        }
        var wanted = Files.readAttributes(old, PosixFileAttributes.class);
        var present = Files.readAttributes(fresh, PosixFileAttributes.class);
        // changing owner or group needs rights one may lack, so only where there is something to
        // change
        if (!wanted.owner().equals(present.owner())) {
            view.setOwner(wanted.owner());
        }
        if (!wanted.group().equals(present.group())) {
            view.setGroup(wanted.group());
        }
        view.setPermissions(wanted.permissions());
    }

    /** Makes the new directory entry durable too. */
    private static void sync(Path directory) throws IOException {
        if (Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
            try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
