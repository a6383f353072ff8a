package astrolabe.server.http.stream;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;

/**
 * Whole messages as frames of a WebSocket, not masked, as servers send them (RFC 6455 section 5.2).
 */
final class Frames {

    private static final int FINAL_TEXT = 0x81;
    private static final int FINAL_CLOSE = 0x88;
    private static final int COMPRESSED = 0x40;
    private static final int SHORT = 126;
    private static final int MEDIUM = 1 << 16;
    private static final int MEDIUM_MARK = 126;
    private static final int LONG_MARK = 127;

    /** Below this a message does not get smaller. */
    private static final int WORTH_COMPRESSING = 64;

    /** What a flush ends with and the sender leaves out (RFC 7692 section 7.2.1). */
    private static final int TAIL = 4;

    private Frames() {}

    static byte[] text(byte[] payload) {
        return frame(FINAL_TEXT, payload, payload.length);
    }

    /** The end of the conversation, with a code (RFC 6455 section 7.4) and a reason. */
    static byte[] close(int code, String reason) {
        byte[] words = reason.getBytes(StandardCharsets.UTF_8);
        byte[] payload =
                ByteBuffer.allocate(Short.BYTES + words.length)
                        .putShort((short) code)
                        .put(words)
                        .array();
        return frame(FINAL_CLOSE, payload, payload.length);
    }

    /**
     * A text made smaller without regard to messages before it, so that all who take compressed
     * messages can be sent the same (RFC 7692 section 7.2.3, no context takeover).
     */
    static byte[] compressedText(byte[] payload) {
        if (payload.length < WORTH_COMPRESSING) {
            return text(payload);
        }
        byte[] room = new byte[payload.length + WORTH_COMPRESSING];
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            deflater.setInput(payload);
            int length = deflater.deflate(room, 0, room.length, Deflater.SYNC_FLUSH) - TAIL;
            return length < payload.length && length > 0
                    ? frame(FINAL_TEXT | COMPRESSED, room, length)
                    : text(payload);
        } finally {
            deflater.end();
        }
    }

    private static byte[] frame(int first, byte[] payload, int length) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream(length + Long.BYTES + 2);
        frame.write(first);
        if (length < SHORT) {
            frame.write(length);
        } else if (length < MEDIUM) {
            frame.write(MEDIUM_MARK);
            frame.writeBytes(ByteBuffer.allocate(Short.BYTES).putShort((short) length).array());
        } else {
            frame.write(LONG_MARK);
            frame.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(length).array());
        }
        frame.write(payload, 0, length);
        return frame.toByteArray();
    }
}
