package astrolabe.server.http.stream;

import astrolabe.protocol.AmiMessage;
import astrolabe.protocol.Banner;
import astrolabe.protocol.PacketBuffer;
import astrolabe.server.http.json.JsonPackets;
import astrolabe.server.log.Form;
import astrolabe.server.net.Wire;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.OptionalLong;

/** How a WebSocket carries packets: one message each, by the subprotocol agreed upon. */
enum MessageForm implements Form, Wire {
    /** Objects of JSON. */
    JSON("ami.json", false),
    /** Objects of JSON, made smaller. */
    COMPRESSED_JSON("ami.json", true),
    /** Packets as they are. */
    TEXT("ami.text", false),
    /** Packets as they are, made smaller. */
    COMPRESSED_TEXT("ami.text", true);

    private static final int GOING_AWAY = 1001;

    private final String subprotocol;
    private final boolean compressed;

    MessageForm(String subprotocol, boolean compressed) {
        this.subprotocol = subprotocol;
        this.compressed = compressed;
    }

    /** As asked for; JSON unless the subprotocol is the other one. */
    static MessageForm of(String subprotocol, boolean compressed) {
        if (subprotocol.equals(TEXT.subprotocol)) {
            return compressed ? COMPRESSED_TEXT : TEXT;
        }
        return compressed ? COMPRESSED_JSON : JSON;
    }

    boolean isJson() {
        return subprotocol.equals(JSON.subprotocol);
    }

    @Override
    public ByteBuffer write(long number, String name, ByteBuffer packet) {
        byte[] copy = new byte[packet.remaining()];
        packet.get(copy);
        return ByteBuffer.wrap(message(copy, OptionalLong.of(number)));
    }

    @Override
    public Form form() {
        return this;
    }

    @Override
    public ByteBuf greeting() {
        byte[] banner = Banner.CURRENT.encode();
        return isJson() ? Unpooled.EMPTY_BUFFER : Unpooled.wrappedBuffer(Frames.text(banner));
    }

    @Override
    public ByteBuf carry(byte[] packets) {
        ByteBuf all = Unpooled.buffer(packets.length * 2);
        for (AmiMessage packet : JsonPackets.packets(packets)) {
            all.writeBytes(message(packet));
        }
        return all;
    }

    /** One packet as a message. */
    byte[] message(AmiMessage packet) {
        return message(new PacketBuffer().packet(packet).toByteArray(), OptionalLong.empty());
    }

    private byte[] message(byte[] packet, OptionalLong number) {
        byte[] payload =
                isJson()
                        ? JsonPackets.write(JsonPackets.packets(packet).getFirst(), number)
                        : packet;
        return compressed ? Frames.compressedText(payload) : Frames.text(payload);
    }

    @Override
    public ByteBuf farewell() {
        return Unpooled.wrappedBuffer(Frames.close(GOING_AWAY, "the server ends the session"));
    }
}
