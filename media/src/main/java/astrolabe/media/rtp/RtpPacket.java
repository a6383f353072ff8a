package astrolabe.media.rtp;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * An RTP packet (RFC 3550, 5.1). Contributing sources, a header extension and padding are
 * understood and left out. Immutable; who takes the payload leaves it as it is.
 */
public final class RtpPacket {

    /** Octets of a header without contributing sources. */
    public static final int HEADER = 12;

    /** Whoever sends more in a packet of audio means no telephone. */
    public static final int LARGEST = 4_096;

    private static final int VERSION = 2;

    private final boolean marker;
    private final int payloadType;
    private final int sequence;
    private final int timestamp;
    private final int ssrc;
    private final byte[] payload;

    /**
     * @param marker at the first packet after silence, or of an event
     * @param payloadType 0 to 127
     * @param sequence of which the low 16 bits count
     * @param timestamp in units of the format's clock
     */
    public RtpPacket(
            boolean marker,
            int payloadType,
            int sequence,
            int timestamp,
            int ssrc,
            byte[] payload) {
        if (payloadType < 0 || payloadType > 127) {
            throw new IllegalArgumentException(payloadType + " is no payload type");
        }
        this.marker = marker;
        this.payloadType = payloadType;
        this.sequence = sequence & 0xFFFF;
        this.timestamp = timestamp;
        this.ssrc = ssrc;
        this.payload = payload;
    }

    public boolean marker() {
        return marker;
    }

    public int payloadType() {
        return payloadType;
    }

    /** 0 to 65,535. */
    public int sequence() {
        return sequence;
    }

    /** In units of the format's clock, as 32 bits without sign. */
    public int timestamp() {
        return timestamp;
    }

    /** Who sends it, as 32 bits without sign. */
    public int ssrc() {
        return ssrc;
    }

    /** What it carries, not to be changed. */
    public byte[] payload() {
        return payload;
    }

    /**
     * Reads a packet; nothing when it is none (A.1): of another version, cut short, too large, or
     * one of RTCP (RFC 5761, 4). The buffer's position is moved.
     */
    public static Optional<RtpPacket> parse(ByteBuffer octets) {
        if (octets.remaining() < HEADER || octets.remaining() > LARGEST) {
            return Optional.empty();
        }
        int first = octets.get() & 0xFF;
        int second = octets.get() & 0xFF;
        if (first >> 6 != VERSION || isRtcp(second)) {
            return Optional.empty();
        }
        int sequence = octets.getShort() & 0xFFFF;
        int timestamp = octets.getInt();
        int ssrc = octets.getInt();
        if (!skip(octets, (first & 0xF) * Integer.BYTES)
                || ((first & 0x10) != 0 && !skipExtension(octets))
                || ((first & 0x20) != 0 && !cutPadding(octets))) {
            return Optional.empty();
        }
        byte[] payload = new byte[octets.remaining()];
        octets.get(payload);
        return Optional.of(
                new RtpPacket(
                        (second & 0x80) != 0, second & 0x7F, sequence, timestamp, ssrc, payload));
    }

    /** Whether the second octet of a packet is one of RTCP's types (RFC 5761, 4). */
    public static boolean isRtcp(int secondOctet) {
        return secondOctet >= 192 && secondOctet <= 223;
    }

    private static boolean skip(ByteBuffer octets, int length) {
        if (octets.remaining() < length) {
            return false;
        }
        octets.position(octets.position() + length);
        return true;
    }

    private static boolean skipExtension(ByteBuffer octets) {
        if (octets.remaining() < Integer.BYTES) {
            return false;
        }
        octets.getShort(); // whose it is
        return skip(octets, (octets.getShort() & 0xFFFF) * Integer.BYTES);
    }

    /** The last octet says how many there are to be left out, itself included. */
    private static boolean cutPadding(ByteBuffer octets) {
        if (!octets.hasRemaining()) {
            return false;
        }
        int padding = octets.get(octets.limit() - 1) & 0xFF;
        if (padding == 0 || padding > octets.remaining()) {
            return false;
        }
        octets.limit(octets.limit() - padding);
        return true;
    }

    /** How many octets {@link #write} needs. */
    public int length() {
        return HEADER + payload.length;
    }

    /** Puts the packet where the buffer stands. */
    public void write(ByteBuffer octets) {
        octets.put((byte) (VERSION << 6))
                .put((byte) ((marker ? 0x80 : 0) | payloadType))
                .putShort((short) sequence)
                .putInt(timestamp)
                .putInt(ssrc)
                .put(payload);
    }

    @Override
    public String toString() {
        return "RTP %d%s seq %d ts %d ssrc %08x, %d octets"
                .formatted(
                        payloadType,
                        marker ? " marked" : "",
                        sequence,
                        Integer.toUnsignedLong(timestamp),
                        ssrc,
                        payload.length);
    }
}
