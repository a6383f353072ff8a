package astrolabe.media.srtp;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Opens what a far end protects. Used by one thread at a time. */
public final class SrtpReceiver {

    /**
     * A far end has one source, and another one when it begins anew; more would only use memory.
     */
    private static final int MOST_SOURCES = 16;

    private final int tag;
    private final SessionKeys packets;
    private final SessionKeys reports;
    private final Map<Integer, ReplayWindow> packetWindows = new HashMap<>();
    private final Map<Integer, ReplayWindow> reportWindows = new HashMap<>();

    public SrtpReceiver(MasterKey key) {
        tag = key.suite().tag();
        packets = SessionKeys.ofPackets(key);
        reports = SessionKeys.ofReports(key);
    }

    /** An RTP packet (RFC 3711, 3.3); nothing when it was not made with the key, or came before. */
    public Optional<byte[]> packet(byte[] sealed) {
        int length = sealed.length - tag;
        int start = SrtpPackets.payload(sealed, length);
        if (start < 0) {
            return Optional.empty();
        }
        int ssrc = SrtpPackets.ssrc(sealed);
        int sequence = SrtpPackets.sequence(sealed);
        ReplayWindow window = packetWindows.getOrDefault(ssrc, new ReplayWindow());
        long index = window.highest() < 0 ? sequence : nearest(sequence, window.highest());
        byte[] code = Arrays.copyOfRange(sealed, length, sealed.length);
        if (!window.isNew(index)
                || !MessageDigest.isEqual(
                        code, packets.tag(sealed, length, (int) (index >>> 16), tag))
                || !keep(packetWindows, ssrc, window)) {
            return Optional.empty();
        }
        window.remember(index);
        byte[] plain = Arrays.copyOf(sealed, length);
        packets.crypt(plain, start, length, ssrc, index);
        return Optional.of(plain);
    }

    /** Reports (RFC 3711, 3.4); nothing when they were not made with the key, or came before. */
    public Optional<byte[]> report(byte[] sealed) {
        int length = sealed.length - Integer.BYTES - SrtpPackets.REPORT_TAG;
        if (length < SrtpPackets.REPORT_HEADER) {
            return Optional.empty();
        }
        int ssrc = SrtpPackets.reportSsrc(sealed);
        int number = ByteBuffer.wrap(sealed).getInt(length);
        long index = number & 0x7FFF_FFFFL;
        ReplayWindow window = reportWindows.getOrDefault(ssrc, new ReplayWindow());
        byte[] code = Arrays.copyOfRange(sealed, length + Integer.BYTES, sealed.length);
        if (!window.isNew(index)
                || !MessageDigest.isEqual(
                        code, reports.tag(sealed, length, number, SrtpPackets.REPORT_TAG))
                || !keep(reportWindows, ssrc, window)) {
            return Optional.empty();
        }
        window.remember(index);
        byte[] plain = Arrays.copyOf(sealed, length);
        if (number < 0) { // the highest bit says that it is encrypted
            reports.crypt(plain, SrtpPackets.REPORT_HEADER, length, ssrc, index);
        }
        return Optional.of(plain);
    }

    private static boolean keep(Map<Integer, ReplayWindow> windows, int ssrc, ReplayWindow window) {
        if (!windows.containsKey(ssrc) && windows.size() == MOST_SOURCES) {
            return false;
        }
        windows.put(ssrc, window);
        return true;
    }

    /** The index nearest to another one that has this sequence number (appendix A). */
    static long nearest(int sequence, long other) {
        long candidate = (other & ~0xFFFFL) | sequence;
        long distance = candidate - other;
        if (distance > 0x8000) {
            return Math.max(candidate - 0x1_0000, sequence);
        }
        return distance < -0x8000 ? candidate + 0x1_0000 : candidate;
    }
}
