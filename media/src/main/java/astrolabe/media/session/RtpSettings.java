package astrolabe.media.session;

import java.net.InetAddress;
import java.time.Duration;

/**
 * What holds for all sessions of a plane.
 *
 * @param address where sockets are bound
 * @param ports which they may use
 * @param threads event loops
 * @param rtcpInterval mean time between two reports
 * @param probation packets in a row that make an unannounced source the source (strict learning)
 * @param trafficClass of each packet, as the IP header has it; 0xB8 asks for expedited forwarding
 */
public record RtpSettings(
        InetAddress address,
        PortRange ports,
        int threads,
        Duration rtcpInterval,
        int probation,
        int trafficClass) {

    public RtpSettings {
        if (threads < 1 || probation < 1 || rtcpInterval.isNegative() || rtcpInterval.isZero()) {
            throw new IllegalArgumentException("threads, probation and interval are positive");
        }
    }

    /** The usual numbers. */
    public static RtpSettings on(InetAddress address) {
        return new RtpSettings(address, PortRange.USUAL, 1, Duration.ofSeconds(5), 4, 0xB8);
    }

    public RtpSettings with(PortRange range) {
        return new RtpSettings(address, range, threads, rtcpInterval, probation, trafficClass);
    }

    public RtpSettings withThreads(int count) {
        return new RtpSettings(address, ports, count, rtcpInterval, probation, trafficClass);
    }
}
