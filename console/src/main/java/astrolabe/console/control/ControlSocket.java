package astrolabe.console.control;

import astrolabe.console.remote.Connection;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A listening Unix domain socket and its file, which those may use who were named. */
final class ControlSocket implements AutoCloseable {

    private static final String OWNER_ONLY_DIRECTORY = "rwx------";
    private static final int SHELTERS = 36 * 36 * 36 * 36;

    private final ServerSocketChannel channel;
    private final Path path;
    private final Object fileKey;

    private ControlSocket(ServerSocketChannel channel, Path path) throws IOException {
        this.channel = channel;
        this.path = path;
        this.fileKey = fileKey(path);
    }

    /**
     * Listens there. The file that a dead process left is replaced.
     *
     * @throws IOException if a living server answers there or the directory is not fit for it
     */
    static ControlSocket open(Path given, Access access) throws IOException {
        Path path = given.toAbsolutePath();
        Path directory = Objects.requireNonNull(path.getParent(), "a socket is in a directory");
        checkDirectory(directory);
        checkNobodyAnswers(path);
        ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            bind(channel, directory, path, access);
            return new ControlSocket(channel, path);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    SocketChannel accept() throws IOException {
        return channel.accept();
    }

    boolean isOpen() {
        return channel.isOpen();
    }

    /** Also removes the file, unless it belongs to another server by now. */
    @Override
    public void close() throws IOException {
        channel.close();
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && fileKey(path).equals(fileKey)) {
            Files.deleteIfExists(path);
        }
    }

    private static void checkDirectory(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            throw new NoSuchFileException(directory.toString());
        }
        if (!Files.isDirectory(directory)) {
            throw new NotDirectoryException(directory.toString());
        }
        if (Files.getPosixFilePermissions(directory).contains(PosixFilePermission.OTHERS_WRITE)) {
            throw new IOException(
                    directory + " may be written by everyone: anybody could replace the socket");
        }
    }

    private static void checkNobodyAnswers(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!attributes(path).isOther()) {
            throw new IOException(path + " is in the way and is not a socket");
        }
        try (SocketChannel _ = SocketChannel.open(Connection.address(path))) {
            throw new BindException(
                    "Asterisk already running on " + path + ". Use -r to connect to it.");
        } catch (ConnectException _) { // nobody listens: a dead process left it
            return;
        }
    }

    /**
     * Binds within a directory that only the owner may enter and moves the socket from there, so
     * that at no moment another user can connect, and an old file is replaced in one step.
     */
    private static void bind(ServerSocketChannel channel, Path directory, Path path, Access access)
            throws IOException {
        Path shelter = shelter(directory);
        Path unborn = shelter.resolve("s");
        try {
            channel.bind(Connection.address(unborn));
            give(unborn, access);
            Files.move(unborn, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (SocketException e) {
            throw new IOException("no socket can be made at " + path, e);
        } catch (UserPrincipalNotFoundException e) {
            String wanted =
                    Stream.concat(access.owner().stream(), access.group().stream())
                            .collect(Collectors.joining(" or "));
            throw new IOException("there is no account or group " + wanted, e);
        } finally {
            Files.deleteIfExists(unborn);
            Files.delete(shelter);
        }
    }

    private static void give(Path socket, Access access) throws IOException {
        PosixFileAttributeView file =
                Files.getFileAttributeView(socket, PosixFileAttributeView.class);
        UserPrincipalLookupService names = socket.getFileSystem().getUserPrincipalLookupService();
        if (access.group().isPresent()) {
            file.setGroup(names.lookupPrincipalByGroupName(access.group().get()));
        }
        if (access.owner().isPresent()) {
            file.setOwner(names.lookupPrincipalByName(access.owner().get()));
        }
        file.setPermissions(access.permissions());
    }

    /** A directory of a short name: what lies in it must not need more room than the socket. */
    private static Path shelter(Path directory) throws IOException {
        var ownerOnly =
                PosixFilePermissions.asFileAttribute(
                        PosixFilePermissions.fromString(OWNER_ONLY_DIRECTORY));
        while (true) {
            int number = ThreadLocalRandom.current().nextInt(SHELTERS);
            try {
                return Files.createDirectory(
                        directory.resolve("." + Integer.toString(number, 36)), ownerOnly);
            } catch (FileAlreadyExistsException _) {
                // somebody else's, perhaps long dead: another name
            }
        }
    }

    private static Object fileKey(Path path) throws IOException {
        return Objects.requireNonNull(attributes(path).fileKey(), "files have keys on POSIX");
    }

    private static BasicFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }
}
