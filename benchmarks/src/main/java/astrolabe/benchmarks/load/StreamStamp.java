package astrolabe.benchmarks.load;

import java.nio.charset.StandardCharsets;

/** Stamped events as server-sent events, whose {@code id} is the object's {@code seq}. */
final class StreamStamp implements StampForm {

    private static final byte[] ID = "id: ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NAME =
            "\nevent: UserEvent\ndata: ".getBytes(StandardCharsets.US_ASCII);
    private static final int LAST_LINES = 2;

    private final JsonStamp json = new JsonStamp();
    private int length;

    @Override
    public boolean read(byte[] bytes, int from, int to) {
        if (!Packets.at(bytes, from, to, ID)) {
            return false;
        }
        int id = from + ID.length;
        int name = Packets.endOfDigits(bytes, id, to);
        if (!Packets.at(bytes, name, to, NAME)) {
            return false;
        }
        int end = json.read(bytes, name + NAME.length, to);
        if (end < 0 || to - end < LAST_LINES || bytes[end] != '\n' || bytes[end + 1] != '\n') {
            return false;
        }
        length = end + LAST_LINES - from;
        return Packets.number(bytes, id, name - id) == json.sequence();
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public long number() {
        return json.number();
    }

    @Override
    public long micros() {
        return json.micros();
    }

    @Override
    public long sequence() {
        return json.sequence();
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
