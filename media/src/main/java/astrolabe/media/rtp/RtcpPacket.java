package astrolabe.media.rtp;

import java.util.List;

/** A packet of RTCP (RFC 3550, 6); several together make a {@link RtcpCompound}. */
public sealed interface RtcpPacket {

    /** No report has more: the count has five bits. */
    int MOST_BLOCKS = 31;

    /**
     * Of one who sends (6.4.1).
     *
     * @param time when it was sent
     * @param timestamp the same moment by the stream's clock
     * @param packets sent since the beginning, as 32 bits without sign
     * @param octets of payload sent since the beginning, as 32 bits without sign
     */
    record SenderReport(
            int ssrc,
            NtpTime time,
            int timestamp,
            int packets,
            int octets,
            List<ReportBlock> blocks)
            implements RtcpPacket {

        public SenderReport {
            blocks = checked(blocks);
        }
    }

    /** Of one who only listens (6.4.2). */
    record ReceiverReport(int ssrc, List<ReportBlock> blocks) implements RtcpPacket {

        public ReceiverReport {
            blocks = checked(blocks);
        }
    }

    /** The lasting name of a source (6.5); other items are not kept. */
    record SourceName(int ssrc, String name) implements RtcpPacket {}

    /**
     * Sources leave (6.6).
     *
     * @param reason may be empty
     */
    record Bye(List<Integer> sources, String reason) implements RtcpPacket {

        public Bye {
            sources = List.copyOf(sources);
        }
    }

    /** One of another type, which is none of ours to understand. */
    record Other(int type) implements RtcpPacket {}

    private static List<ReportBlock> checked(List<ReportBlock> blocks) {
        if (blocks.size() > MOST_BLOCKS) {
            throw new IllegalArgumentException(blocks.size() + " blocks do not fit in a report");
        }
        return List.copyOf(blocks);
    }
}
