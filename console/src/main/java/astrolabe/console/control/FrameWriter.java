package astrolabe.console.control;

import astrolabe.console.remote.FrameKind;
import astrolabe.console.remote.Wire;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.GatheringByteChannel;
import java.nio.charset.StandardCharsets;

/** Writes frames to one client. Any thread may: a frame is never torn by another. */
final class FrameWriter {

    private final GatheringByteChannel channel;

    FrameWriter(GatheringByteChannel channel) {
        this.channel = channel;
    }

    /** Sends text in as many frames as it takes; a character may be parted between two. */
    void text(FrameKind kind, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < bytes.length; at += Wire.MAX_PAYLOAD) {
            int length = Math.min(Wire.MAX_PAYLOAD, bytes.length - at);
            frame(kind, ByteBuffer.wrap(bytes, at, length));
        }
    }

    void empty(FrameKind kind) throws IOException {
        frame(kind, ByteBuffer.allocate(0));
    }

    void end(boolean succeeded) throws IOException {
        byte status = succeeded ? Wire.SUCCEEDED : Wire.FAILED;
        frame(FrameKind.END, ByteBuffer.wrap(new byte[] {status}));
    }

    private synchronized void frame(FrameKind kind, ByteBuffer payload) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(Wire.HEADER);
        header.put(kind.code()).putInt(payload.remaining()).flip();
        ByteBuffer[] both = {header, payload};
        while (payload.hasRemaining() || header.hasRemaining()) {
            channel.write(both);
        }
    }
}
