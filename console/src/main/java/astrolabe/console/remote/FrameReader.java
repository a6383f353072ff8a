package astrolabe.console.remote;

import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/** Reads frames, one at a time. Belongs to one thread. */
public final class FrameReader {

    private final ReadableByteChannel channel;
    private final ByteBuffer header = ByteBuffer.allocate(Wire.HEADER);
    private byte[] payload = {};
    private FrameKind kind = FrameKind.END;

    public FrameReader(ReadableByteChannel channel) {
        this.channel = channel;
    }

    /**
     * Goes on to the next frame.
     *
     * @return false if the server has closed
     */
    public boolean next() throws IOException {
        header.clear();
        if (isOver()) {
            return false;
        }
        fill(header);
        kind = kindOf(header.get());
        int length = header.getInt();
        if (length < 0 || length > Wire.MAX_PAYLOAD) {
            throw new ProtocolException("a frame of impossible length");
        }
        payload = new byte[length];
        fill(ByteBuffer.wrap(payload));
        return true;
    }

    /** A server that ends with something of ours unread is gone as much as one that has read it. */
    private boolean isOver() throws IOException {
        try {
            return channel.read(header) < 0;
        } catch (SocketException _) {
            return true;
        }
    }

    public FrameKind kind() {
        return kind;
    }

    public byte[] payload() {
        return payload;
    }

    private void fill(ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new EOFException("the server closed within a frame");
            }
        }
        buffer.flip();
    }

    private static FrameKind kindOf(byte code) throws ProtocolException {
        for (FrameKind kind : FrameKind.values()) {
            if (kind.code() == code) {
                return kind;
            }
        }
        throw new ProtocolException("a frame of unknown kind");
    }
}
