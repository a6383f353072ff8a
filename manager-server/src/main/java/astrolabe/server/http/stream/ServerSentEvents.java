package astrolabe.server.http.stream;

import astrolabe.server.http.json.JsonPackets;
import astrolabe.server.log.Form;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/** Events as {@code text/event-stream} has them: number, name, and the packet as JSON. */
final class ServerSentEvents implements Form {

    static final ServerSentEvents FORM = new ServerSentEvents();

    private ServerSentEvents() {}

    @Override
    public boolean isResumable() {
        return true;
    }

    @Override
    public ByteBuffer write(long number, String name, ByteBuffer packet) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(packet.remaining() * 2);
        String head = "id: " + number + "\nevent: " + name + "\ndata: ";
        bytes.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(Json.of(packet, OptionalLong.of(number)));
        bytes.writeBytes("\n\n".getBytes(StandardCharsets.US_ASCII));
        return ByteBuffer.wrap(bytes.toByteArray());
    }

    /** Packets as JSON. */
    private static final class Json {
        static byte[] of(ByteBuffer packet, OptionalLong number) {
            byte[] copy = new byte[packet.remaining()];
            packet.get(copy);
            return JsonPackets.write(JsonPackets.packets(copy).getFirst(), number);
        }
    }
}
