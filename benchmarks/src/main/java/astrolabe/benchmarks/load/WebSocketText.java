package astrolabe.benchmarks.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Texts in the frames of a WebSocket (RFC 6455 section 5.2), up to 64 kB. */
final class WebSocketText {

    private static final byte FINAL_TEXT = (byte) 0x81;
    private static final int MASKED = 0x80;
    private static final int MEDIUM_MARK = 126;
    private static final int SHORT_HEAD = 2;
    private static final int MEDIUM_HEAD = 4;
    private static final int BYTE = 0xff;

    private WebSocketText() {}

    /** Just past the server's frame that begins here; -1 when not all of it is there. */
    static int end(byte[] bytes, int from, int to) {
        if (to - from < MEDIUM_HEAD) {
            return -1;
        }
        int length =
                bytes[from + 1] == MEDIUM_MARK
                        ? ((bytes[from + 2] & BYTE) << Byte.SIZE) | (bytes[from + 3] & BYTE)
                        : bytes[from + 1];
        int end = payload(bytes, from) + length;
        return end <= to ? end : -1;
    }

    /** Where the payload of the server's frame begins. */
    static int payload(byte[] bytes, int from) {
        return from + (bytes[from + 1] == MEDIUM_MARK ? MEDIUM_HEAD : SHORT_HEAD);
    }

    /** A short text as clients send it, under a mask that changes nothing. */
    static byte[] fromClient(String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(SHORT_HEAD + Integer.BYTES + payload.length)
                .put(FINAL_TEXT)
                .put((byte) (MASKED | payload.length))
                .putInt(0)
                .put(payload)
                .array();
    }
}
