package astrolabe.benchmarks.load;

import java.nio.charset.StandardCharsets;

/** Server-sent events, whose {@code id} is the object's {@code seq}. */
final class StreamWrapping implements Wrapping {

    private static final byte[] ID = "id: ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NAME =
            "\nevent: UserEvent\ndata: ".getBytes(StandardCharsets.US_ASCII);
    private static final int LAST_LINES = 2;

    @Override
    public int read(JsonStamp json, byte[] bytes, int from, int to) {
        if (!Packets.at(bytes, from, to, ID)) {
            return -1;
        }
        int id = from + ID.length;
        int name = Packets.endOfDigits(bytes, id, to);
        if (!Packets.at(bytes, name, to, NAME)) {
            return -1;
        }
        int end = json.read(bytes, name + NAME.length, to);
        if (end < 0 || to - end < LAST_LINES || bytes[end] != '\n' || bytes[end + 1] != '\n') {
            return -1;
        }
        boolean isTheSame = Packets.number(bytes, id, name - id) == json.sequence();
        return isTheSame ? end + LAST_LINES : -1;
    }

    @Override
    public int end(byte[] bytes, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (bytes[i] == '\n' && bytes[i - 1] == '\n') {
                return i + 1;
            }
        }
        return -1;
    }
}
