package astrolabe.media.session;

import astrolabe.media.rtp.NtpTime;
import astrolabe.media.rtp.ReceiverStatistics;
import astrolabe.media.rtp.ReportBlock;
import astrolabe.media.rtp.RtcpCompound;
import astrolabe.media.rtp.RtcpPacket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When a session's reports are due, and what stands in them (RFC 3550, 6.3, 6.4). On its loop. */
final class Reporter {

    private final OutgoingStream stream;
    private final String name;
    private final Duration interval;
    private final RandomGenerator random;
    private Optional<ReceiverStatistics> statistics = Optional.empty();
    private int source;
    private long due;
    private int reportedPackets; // of ours, at the last report
    private int lastReport; // middle bits of the last report we got
    private long lastReportAt;

    Reporter(
            OutgoingStream stream,
            String name,
            Duration interval,
            RandomGenerator random,
            long now) {
        this.stream = stream;
        this.name = name;
        this.interval = interval;
        this.random = random;
        // 6.2: the first one after half the time
        due = now + spread() / 2;
    }

    /** 6.3.1: half to one and a half times the mean, so that reports do not run in step. */
    private long spread() {
        return (long) (interval.toNanos() * (0.5 + random.nextDouble()));
    }

    /** A source is heard for the first time. */
    void listen(int ssrc, ReceiverStatistics to) {
        source = ssrc;
        statistics = Optional.of(to);
        lastReport = 0;
    }

    boolean isDue(long now) {
        return now - due >= 0;
    }

    /** The next report, and the time of the one after it. */
    RtcpCompound report(NtpTime time, long now) {
        due = now + spread();
        List<RtcpPacket> packets = new ArrayList<>();
        packets.add(report(blocks(now), time, now));
        packets.add(new RtcpPacket.SourceName(stream.ssrc(), name));
        return new RtcpCompound(packets);
    }

    /** The last report, with a farewell. */
    RtcpCompound farewell(NtpTime time, long now) {
        List<RtcpPacket> packets = new ArrayList<>(report(time, now).packets());
        packets.add(new RtcpPacket.Bye(List.of(stream.ssrc()), ""));
        return new RtcpCompound(packets);
    }

    /** 6.4: only who sent something since the last report is a sender. */
    private RtcpPacket report(List<ReportBlock> blocks, NtpTime time, long now) {
        boolean sends = stream.packets() != reportedPackets;
        reportedPackets = stream.packets();
        return sends
                ? new RtcpPacket.SenderReport(
                        stream.ssrc(),
                        time,
                        stream.timestamp(now),
                        stream.packets(),
                        stream.octets(),
                        blocks)
                : new RtcpPacket.ReceiverReport(stream.ssrc(), blocks);
    }

    private List<ReportBlock> blocks(long now) {
        long delay = lastReport == 0 ? 0 : NtpTime.units(Duration.ofNanos(now - lastReportAt));
        return statistics
                .map(each -> List.of(each.report(source, lastReport, delay)))
                .orElse(List.of());
    }

    /** Takes a report of the far end; gives the round trip when it says something of us. */
    Optional<Duration> received(RtcpCompound compound, NtpTime time, long now) {
        Optional<Duration> roundTrip = Optional.empty();
        for (RtcpPacket packet : compound.packets()) {
            switch (packet) {
                case RtcpPacket.SenderReport report -> {
                    lastReport = report.time().middle();
                    lastReportAt = now;
                    roundTrip = roundTrip(report.blocks(), time);
                }
                case RtcpPacket.ReceiverReport report ->
                        roundTrip = roundTrip(report.blocks(), time);
                case RtcpPacket.SourceName _, RtcpPacket.Bye _, RtcpPacket.Other _ -> {}
            }
        }
        return roundTrip;
    }

    private Optional<Duration> roundTrip(List<ReportBlock> blocks, NtpTime time) {
        return blocks.stream()
                .filter(block -> block.ssrc() == stream.ssrc())
                .findFirst()
                .flatMap(block -> block.roundTrip(time));
    }
}
