package astrolabe.protocol;

import astrolabe.protocol.AmiMessage.Header;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A growing run of packets in wire form, written line by line; to be used by one thread at a time.
 *
 * <p>No text can start a line of its own: an LF is written as a blank, except as the last character
 * of a packet's last header, where several of Asterisk's messages carry one. A CR passes, since
 * readers take it as data.
 */
public final class PacketBuffer {
    private static final int FIRST_ROOM = 512;
    private static final int LONGEST_NUMBER = 20;
    private static final int NONE = -1;

    private byte[] bytes;
    private int length;
    // Where a value ended in LF, as long as that header may still turn out to be the last one.
    private int trailingLineFeed = NONE;

    public PacketBuffer() {
        this(FIRST_ROOM);
    }

    public PacketBuffer(int room) {
        bytes = new byte[room];
    }

    public PacketBuffer packet(AmiMessage message) {
        for (Header header : message.headers()) {
            header(header.name(), header.value());
        }
        return end();
    }

    /** Appends {@code name: value}; with an empty name, the value as a bare line. */
    public PacketBuffer header(String name, String value) {
        if (name.isEmpty()) {
            return bare(value);
        }
        name(name);
        text(value);
        if (value.endsWith("\n")) {
            trailingLineFeed = length - 1;
            bytes[trailingLineFeed] = '\n';
        }
        return lineEnd();
    }

    public PacketBuffer header(String name, long value) {
        name(name);
        number(value);
        return lineEnd();
    }

    /** Appends a line without a colon of its own. */
    public PacketBuffer bare(String line) {
        if (line.isEmpty()) {
            throw new IllegalArgumentException("an empty line ends a packet");
        }
        nextLine();
        text(line);
        return lineEnd();
    }

    /** Ends the packet with its empty line. */
    public PacketBuffer end() {
        trailingLineFeed = NONE;
        return lineEnd();
    }

    public int length() {
        return length;
    }

    /** Forgets what was written and keeps the room. */
    public void clear() {
        length = 0;
        trailingLineFeed = NONE;
    }

    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    /** What was written so far, uncopied: to be read before the next change. */
    public ByteBuffer view() {
        return ByteBuffer.wrap(bytes, 0, length).asReadOnlyBuffer();
    }

    private void name(String name) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a header without a name");
        }
        nextLine();
        text(name);
        reserve(2);
        bytes[length++] = ':';
        bytes[length++] = ' ';
    }

    private void nextLine() {
        if (trailingLineFeed != NONE) {
            bytes[trailingLineFeed] = ' ';
            trailingLineFeed = NONE;
        }
    }

    private PacketBuffer lineEnd() {
        reserve(2);
        bytes[length++] = '\r';
        bytes[length++] = '\n';
        return this;
    }

    private void text(String text) {
        int ascii = ascii(text);
        if (ascii < text.length()) {
            encoded(WireText.encode(text.substring(ascii)));
        }
    }

    /** Writes as much of the text as is ASCII, and tells how much that was. */
    private int ascii(String text) {
        reserve(text.length());
        byte[] room = bytes;
        int at = length;
        int i = 0;
        while (i < text.length() && text.charAt(i) < 0x80) {
            room[at++] = onOneLine((byte) text.charAt(i++));
        }
        length = at;
        return i;
    }

    private void encoded(byte[] text) {
        reserve(text.length);
        for (byte b : text) {
            bytes[length++] = onOneLine(b);
        }
    }

    private static byte onOneLine(byte b) {
        return b == '\n' ? (byte) ' ' : b;
    }

    private void number(long value) {
        if (value == Long.MIN_VALUE) {
            text(Long.toString(value));
            return;
        }
        reserve(LONGEST_NUMBER);
        if (value < 0) {
            bytes[length++] = '-';
        }
        long rest = Math.abs(value);
        int end = length + digits(rest);
        length = end;
        do {
            bytes[--end] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest != 0);
    }

    private static int digits(long value) {
        int digits = 1;
        for (long rest = value / 10; rest != 0; rest /= 10) {
            digits++;
        }
        return digits;
    }

    private void reserve(int more) {
        int needed = Math.addExact(length, more);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8L, needed * 2L));
        }
    }
}
