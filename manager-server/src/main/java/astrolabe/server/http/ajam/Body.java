package astrolabe.server.http.ajam;

import astrolabe.manager.Reply;
import astrolabe.protocol.PacketBuffer;
import io.netty.buffer.ByteBuf;
import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** What one request is answered with, as it comes together. Of the request's thread. */
final class Body {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean overtaken;

    /** Another request has taken the place of this one, which is answered with nothing. */
    void overtake() {
        overtaken = true;
    }

    boolean isOvertaken() {
        return overtaken;
    }

    void add(Reply reply, Optional<String> actionId) {
        PacketBuffer packets = new PacketBuffer();
        reply.packets(actionId).forEach(packets::packet);
        bytes.writeBytes(packets.toByteArray());
    }

    /** Adds events and releases them. */
    void add(ByteBuf events) {
        try {
            byte[] copy = new byte[events.readableBytes()];
            events.readBytes(copy);
            bytes.writeBytes(copy);
        } finally {
            events.release();
        }
    }

    byte[] toByteArray() {
        return overtaken ? new byte[0] : bytes.toByteArray();
    }
}
