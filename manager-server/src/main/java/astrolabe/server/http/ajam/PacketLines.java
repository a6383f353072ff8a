package astrolabe.server.http.ajam;

import astrolabe.protocol.WireText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Packets as fields for markup: names made unlike each other, a free text gathered into one. */
final class PacketLines {

    /** What a line without a colon, and all behind it in its packet, is the value of. */
    private static final String FREE_TEXT = "Opaque-data";

    /** One name and value. */
    record Field(String name, String value) {}

    private PacketLines() {}

    /** All packets that have a line. */
    static List<List<Field>> packets(byte[] bytes) {
        List<List<Field>> packets = new ArrayList<>();
        for (String packet : WireText.decode(bytes).split("\r\n\r\n", -1)) {
            if (!packet.isEmpty()) {
                packets.add(fields(packet.split("\r\n", -1)));
            }
        }
        return packets;
    }

    private static List<Field> fields(String[] lines) {
        List<Field> fields = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon < 0) {
                String rest = String.join("\n", List.of(lines).subList(i, lines.length));
                fields.add(field(FREE_TEXT, rest, seen));
                return fields;
            }
            fields.add(field(lines[i].substring(0, colon), lines[i].substring(colon + 1), seen));
        }
        return fields;
    }

    private static Field field(String name, String value, Map<String, Integer> seen) {
        int count = seen.merge(name.toLowerCase(java.util.Locale.ROOT), 1, Integer::sum);
        return new Field(count == 1 ? name : name + "-" + count, value.strip());
    }
}
