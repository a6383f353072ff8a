package astrolabe.media.srtp;

import java.nio.ByteBuffer;

/** Where things are in a packet. */
final class SrtpPackets {

    /** Octets of a report that stay readable (RFC 3711, 3.4). */
    static final int REPORT_HEADER = 8;

    /** Octets of a report's tag, whatever the suite. */
    static final int REPORT_TAG = 10;

    private static final int HEADER = 12;

    private SrtpPackets() {}

    static int sequence(byte[] packet) {
        return ByteBuffer.wrap(packet).getShort(2) & 0xFFFF;
    }

    static int ssrc(byte[] packet) {
        return ByteBuffer.wrap(packet).getInt(8);
    }

    static int reportSsrc(byte[] packet) {
        return ByteBuffer.wrap(packet).getInt(4);
    }

    /** Where the payload begins, or -1 when it would begin behind the end. */
    static int payload(byte[] packet, int end) {
        if (end < HEADER) {
            return -1;
        }
        int start = HEADER + (packet[0] & 0xF) * Integer.BYTES;
        if ((packet[0] & 0x10) != 0) {
            if (start + Integer.BYTES > end) {
                return -1;
            }
            int words = ByteBuffer.wrap(packet).getShort(start + 2) & 0xFFFF;
            start += (words + 1) * Integer.BYTES;
        }
        return start > end ? -1 : start;
    }
}
