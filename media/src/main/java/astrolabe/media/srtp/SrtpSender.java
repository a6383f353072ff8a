package astrolabe.media.srtp;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Protects what one source sends. Used by one thread at a time. */
public final class SrtpSender {

    private static final int ENCRYPTED = 0x8000_0000;

    private final int tag;
    private final SessionKeys packets;
    private final SessionKeys reports;
    private boolean begun;
    private long highest; // index of the newest packet: rollovers above 16 bits of sequence number
    private int reportIndex;

    public SrtpSender(MasterKey key) {
        tag = key.suite().tag();
        packets = SessionKeys.ofPackets(key);
        reports = SessionKeys.ofReports(key);
    }

    /**
     * The protected form of an RTP packet (RFC 3711, 3.3). Each number is to be sent once: a second
     * packet with it would betray both.
     */
    public byte[] packet(byte[] plain) {
        int start = SrtpPackets.payload(plain, plain.length);
        if (start < 0) {
            throw new IllegalArgumentException("this is no RTP packet");
        }
        int sequence = SrtpPackets.sequence(plain);
        long index = begun ? SrtpReceiver.nearest(sequence, highest) : sequence;
        begun = true;
        highest = Math.max(highest, index);
        byte[] sealed = Arrays.copyOf(plain, plain.length + tag);
        packets.crypt(sealed, start, plain.length, SrtpPackets.ssrc(plain), index);
        byte[] code = packets.tag(sealed, plain.length, (int) (index >>> 16), tag);
        System.arraycopy(code, 0, sealed, plain.length, tag);
        return sealed;
    }

    /** The protected form of a compound of reports (RFC 3711, 3.4). */
    public byte[] report(byte[] plain) {
        reportIndex = (reportIndex + 1) & ~ENCRYPTED;
        int length = plain.length;
        byte[] sealed = Arrays.copyOf(plain, length + Integer.BYTES + SrtpPackets.REPORT_TAG);
        reports.crypt(
                sealed,
                SrtpPackets.REPORT_HEADER,
                length,
                SrtpPackets.reportSsrc(plain),
                reportIndex);
        int number = reportIndex | ENCRYPTED;
        ByteBuffer.wrap(sealed)
                .putInt(length, number)
                .put(
                        length + Integer.BYTES,
                        reports.tag(sealed, length, number, SrtpPackets.REPORT_TAG));
        return sealed;
    }
}
