package astrolabe.media.rtp;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Packets of RTCP as they travel together (RFC 3550, 6.1), beginning with a report. */
public record RtcpCompound(List<RtcpPacket> packets) {

    private static final int VERSION = 2;
    private static final int SENDER_REPORT = 200;
    private static final int RECEIVER_REPORT = 201;
    private static final int SOURCE_DESCRIPTION = 202;
    private static final int BYE = 203;
    private static final int CNAME = 1;
    private static final int LONGEST_TEXT = 255;
    private static final int LARGEST = 4_096;

    public RtcpCompound {
        packets = List.copyOf(packets);
    }

    /**
     * Reads the packets; nothing when they are none (A.2): another version, a length that does not
     * fit, or a first one that is no report.
     */
    public static Optional<RtcpCompound> parse(ByteBuffer octets) {
        if (octets.remaining() > LARGEST) {
            return Optional.empty();
        }
        List<RtcpPacket> packets = new ArrayList<>();
        try {
            while (octets.hasRemaining()) {
                Optional<ByteBuffer> whole = cut(octets);
                if (whole.isEmpty()) {
                    return Optional.empty();
                }
                packets.addAll(read(whole.get()));
            }
        } catch (BufferUnderflowException _) {
            return Optional.empty(); // a count within it promises more than there is
        }
        return packets.isEmpty() || !isReport(packets.getFirst())
                ? Optional.empty()
                : Optional.of(new RtcpCompound(packets));
    }

    private static boolean isReport(RtcpPacket packet) {
        return packet instanceof RtcpPacket.SenderReport
                || packet instanceof RtcpPacket.ReceiverReport;
    }

    /** The next packet's octets; nothing when its header is wrong. */
    private static Optional<ByteBuffer> cut(ByteBuffer octets) {
        if (octets.remaining() < Integer.BYTES) {
            return Optional.empty();
        }
        int start = octets.position();
        int length = ((octets.getShort(start + 2) & 0xFFFF) + 1) * Integer.BYTES;
        if ((octets.get(start) & 0xFF) >> 6 != VERSION || length > octets.remaining()) {
            return Optional.empty();
        }
        octets.position(start + length);
        return Optional.of(octets.slice(start, length));
    }

    private static List<RtcpPacket> read(ByteBuffer packet) {
        int count = packet.get() & 0x1F;
        int type = packet.get() & 0xFF;
        packet.getShort(); // the length, which is known
        return switch (type) {
            case SENDER_REPORT -> List.of(senderReport(packet, count));
            case RECEIVER_REPORT ->
                    List.of(new RtcpPacket.ReceiverReport(packet.getInt(), blocks(packet, count)));
            case SOURCE_DESCRIPTION -> names(packet, count);
            case BYE -> List.of(bye(packet, count));
            default -> List.of(new RtcpPacket.Other(type));
        };
    }

    private static RtcpPacket senderReport(ByteBuffer packet, int count) {
        return new RtcpPacket.SenderReport(
                packet.getInt(),
                new NtpTime(packet.getLong()),
                packet.getInt(),
                packet.getInt(),
                packet.getInt(),
                blocks(packet, count));
    }

    private static List<ReportBlock> blocks(ByteBuffer packet, int count) {
        List<ReportBlock> blocks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            blocks.add(ReportBlock.read(packet));
        }
        return blocks;
    }

    private static List<RtcpPacket> names(ByteBuffer packet, int count) {
        List<RtcpPacket> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int ssrc = packet.getInt();
            for (int item = packet.get(); item != 0; item = packet.get()) {
                String text = text(packet);
                if (item == CNAME) {
                    names.add(new RtcpPacket.SourceName(ssrc, text));
                }
            }
            packet.position(aligned(packet.position()));
        }
        return names;
    }

    private static RtcpPacket bye(ByteBuffer packet, int count) {
        List<Integer> sources = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sources.add(packet.getInt());
        }
        return new RtcpPacket.Bye(sources, packet.hasRemaining() ? text(packet) : "");
    }

    private static String text(ByteBuffer packet) {
        byte[] text = new byte[packet.get() & 0xFF];
        packet.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private static int aligned(int position) {
        return (position + 3) & ~3;
    }

    /** The octets of the packets. */
    public byte[] write() {
        ByteBuffer octets = ByteBuffer.allocate(LARGEST);
        packets.forEach(packet -> write(packet, octets));
        byte[] written = new byte[octets.position()];
        octets.get(0, written);
        return written;
    }

    private static void write(RtcpPacket packet, ByteBuffer octets) {
        int start = octets.position();
        octets.putInt(0); // the header, when the length is known
        int header =
                switch (packet) {
                    case RtcpPacket.SenderReport report -> write(report, octets);
                    case RtcpPacket.ReceiverReport(int ssrc, List<ReportBlock> blocks) -> {
                        octets.putInt(ssrc);
                        blocks.forEach(block -> block.write(octets));
                        yield header(blocks.size(), RECEIVER_REPORT);
                    }
                    case RtcpPacket.SourceName(int ssrc, String name) -> {
                        octets.putInt(ssrc).put((byte) CNAME);
                        write(name, octets);
                        octets.put((byte) 0);
                        yield header(1, SOURCE_DESCRIPTION);
                    }
                    case RtcpPacket.Bye(List<Integer> sources, String reason) -> {
                        sources.forEach(octets::putInt);
                        if (!reason.isEmpty()) {
                            write(reason, octets);
                        }
                        yield header(sources.size(), BYE);
                    }
                    case RtcpPacket.Other(int type) -> header(0, type);
                };
        while (octets.position() % Integer.BYTES != 0) {
            octets.put((byte) 0);
        }
        int words = (octets.position() - start) / Integer.BYTES - 1;
        octets.putInt(start, header | words);
    }

    private static int header(int count, int type) {
        return VERSION << 30 | count << 24 | type << 16;
    }

    private static int write(RtcpPacket.SenderReport report, ByteBuffer octets) {
        octets.putInt(report.ssrc())
                .putLong(report.time().bits())
                .putInt(report.timestamp())
                .putInt(report.packets())
                .putInt(report.octets());
        report.blocks().forEach(block -> block.write(octets));
        return header(report.blocks().size(), SENDER_REPORT);
    }

    private static void write(String text, ByteBuffer octets) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int length = Math.min(bytes.length, LONGEST_TEXT);
        octets.put((byte) length).put(bytes, 0, length);
    }
}
