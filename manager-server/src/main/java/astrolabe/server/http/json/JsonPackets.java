package astrolabe.server.http.json;

import astrolabe.protocol.AmiMessage;
import astrolabe.protocol.AmiMessage.Header;
import astrolabe.protocol.WireText;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes packets as objects: names as on the wire, a repeated header as an array, a line without a
 * colon under an empty name.
 */
public final class JsonPackets {

    private static final String SEQUENCE = "seq";
    private static final String ITEMS = "items";
    private static final String EVENTS = "events";
    private static final char REPLACEMENT = '\uFFFD';
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonPackets() {}

    /** The packet as one line of UTF-8, with a number where it has one. */
    public static byte[] write(AmiMessage packet, OptionalLong number) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            write(packet, number, json);
        }
        return bytes.toByteArray();
    }

    /**
     * A whole answer as one object: the response's own headers, the items of a list under {@code
     * items}, and whatever follows it otherwise under {@code events}.
     */
    public static byte[] writeReply(List<AmiMessage> packets) {
        boolean list = packets.getFirst().first("EventList").isPresent();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            writeFields(packets.getFirst(), json);
            if (list || packets.size() > 1) {
                json.writeName(list ? ITEMS : EVENTS);
                json.writeStartArray();
                packets.subList(1, packets.size()).stream()
                        .filter(packet -> !isEndOfList(packet))
                        .forEach(packet -> write(packet, OptionalLong.empty(), json));
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    /** The end of a list says only what an array says by itself. */
    private static boolean isEndOfList(AmiMessage packet) {
        return packet.first("EventList").filter("Complete"::equalsIgnoreCase).isPresent();
    }

    /** Adds the packet to what is being written. */
    public static void write(AmiMessage packet, OptionalLong number, JsonGenerator json) {
        json.writeStartObject();
        writeFields(packet, json);
        number.ifPresent(it -> json.writeNumberProperty(SEQUENCE, it));
        json.writeEndObject();
    }

    private static void writeFields(AmiMessage packet, JsonGenerator json) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (Header header : packet.headers()) {
            fields.computeIfAbsent(header.name(), _ -> new ArrayList<>(1)).add(header.value());
        }
        fields.forEach((name, values) -> write(json, name, values));
    }

    private static void write(JsonGenerator json, String name, List<String> values) {
        json.writeName(printable(name));
        if (values.size() == 1) {
            json.writeString(printable(values.getFirst()));
            return;
        }
        json.writeStartArray();
        values.forEach(value -> json.writeString(printable(value)));
        json.writeEndArray();
    }

    /** Bytes that were no UTF-8 cannot be said in JSON. */
    private static String printable(String text) {
        StringBuilder mended = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                continue;
            }
            mended = mended == null ? new StringBuilder(text) : mended;
            mended.setCharAt(i, REPLACEMENT);
        }
        return mended == null ? text : mended.toString();
    }

    /** The packets in these bytes; each ends with an empty line. */
    public static List<AmiMessage> packets(byte[] bytes) {
        List<AmiMessage> packets = new ArrayList<>();
        for (String packet : WireText.decode(bytes).split("\r\n\r\n", -1)) {
            if (!packet.isEmpty()) {
                packets.add(packet(packet));
            }
        }
        return packets;
    }

    private static AmiMessage packet(String text) {
        AmiMessage.Builder packet = AmiMessage.builder();
        for (String line : text.split("\r\n", -1)) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                packet.bare(line);
            } else {
                packet.header(line.substring(0, colon), line.substring(colon + 1).stripLeading());
            }
        }
        return packet.build();
    }
}
