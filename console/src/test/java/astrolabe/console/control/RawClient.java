package astrolabe.console.control;

import astrolabe.console.remote.FrameKind;
import astrolabe.console.remote.FrameReader;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A client that sends what it is told, byte for byte. */
final class RawClient implements AutoCloseable {

    private final SocketChannel channel;
    private final FrameReader frames;

    RawClient(Path socket) throws IOException {
        channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
        frames = new FrameReader(channel);
    }

    void send(String text) throws IOException {
        send(text.getBytes(StandardCharsets.UTF_8));
    }

    void send(byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    /** The next frame as its kind's letter and its text. */
    String receive() throws IOException {
        if (!frames.next()) {
            return "closed";
        }
        String text = new String(frames.payload(), StandardCharsets.UTF_8);
        return frames.kind() == FrameKind.END
                ? "END " + (int) text.charAt(0)
                : frames.kind() + " " + text;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
