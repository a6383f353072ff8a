package astrolabe.console.remote;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A client's end of the control socket. One thread may send while another reads; closing frees
 * both.
 */
public final class Connection implements AutoCloseable {

    /** Some systems take 103 bytes, Linux 107. */
    private static final int LONG_PATH = 100;

    private final SocketChannel channel;
    private final FrameReader frames;

    private Connection(SocketChannel channel) {
        this.channel = channel;
        this.frames = new FrameReader(channel);
    }

    /** Connects to the server that listens there. */
    public static Connection open(Path socket) throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.connect(address(socket));
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        return new Connection(channel);
    }

    /**
     * A socket's address. The system takes some hundred bytes; a longer path is said as seen from
     * the working directory, if that is shorter.
     */
    public static UnixDomainSocketAddress address(Path socket) {
        String path = socket.toString();
        if (path.length() > LONG_PATH) {
            Path from = Path.of("").toAbsolutePath();
            Path relative = from.relativize(socket.toAbsolutePath());
            if (relative.toString().length() < path.length()) {
                return UnixDomainSocketAddress.of(relative);
            }
        }
        return UnixDomainSocketAddress.of(socket);
    }

    /** What the server sends. */
    public FrameReader frames() {
        return frames;
    }

    /**
     * Sends a request; a line end within it would make it two and becomes a blank.
     *
     * @return false if the server has closed already; the frames left to read may say why
     */
    public boolean send(String request) {
        String line = request.replace('\n', ' ').replace('\r', ' ').concat("\n");
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
