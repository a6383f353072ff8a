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
            channel.connect(UnixDomainSocketAddress.of(socket));
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        return new Connection(channel);
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
