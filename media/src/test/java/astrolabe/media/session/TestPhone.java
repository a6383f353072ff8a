package astrolabe.media.session;

import astrolabe.media.rtp.RtcpCompound;
import astrolabe.media.rtp.RtpPacket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** A far end on two real sockets of its own. */
final class TestPhone implements AutoCloseable {

    private static final int PATIENCE = 5_000; // milliseconds; a packet on loopback needs none

    private final DatagramSocket rtp;
    private final DatagramSocket rtcp;
    private final int ssrc;
    private int sequence = 100;
    private int timestamp = 5_000;

    TestPhone(int ssrc) {
        this.ssrc = ssrc;
        try {
            rtp = new DatagramSocket(0, InetAddress.getLoopbackAddress());
            rtcp = new DatagramSocket(0, InetAddress.getLoopbackAddress());
            rtp.setSoTimeout(PATIENCE);
            rtcp.setSoTimeout(PATIENCE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InetSocketAddress address() {
        return (InetSocketAddress) rtp.getLocalSocketAddress();
    }

    InetSocketAddress rtcpAddress() {
        return (InetSocketAddress) rtcp.getLocalSocketAddress();
    }

    /** Sends the next packet of audio. */
    void say(MediaSession to, int payloadType, byte[] payload) {
        send(to, new RtpPacket(false, payloadType, sequence++, timestamp, ssrc, payload));
        timestamp += 160;
    }

    void send(MediaSession to, RtpPacket packet) {
        ByteBuffer octets = ByteBuffer.allocate(packet.length());
        packet.write(octets);
        send(rtp, octets.array(), to.localAddress());
    }

    void sendOctets(MediaSession to, byte[] octets) {
        send(rtp, octets, to.localAddress());
    }

    byte[] hearOctets() {
        return receive(rtp);
    }

    void report(MediaSession to, RtcpCompound report) {
        send(rtcp, report.write(), Agreement.next(to.localAddress()));
    }

    static void send(DatagramSocket from, byte[] octets, InetSocketAddress to) {
        try {
            from.send(new DatagramPacket(octets, octets.length, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the next packet. */
    RtpPacket hear() {
        return RtpPacket.parse(ByteBuffer.wrap(receive(rtp))).orElseThrow();
    }

    /** Waits for the next report. */
    RtcpCompound hearReport() {
        return RtcpCompound.parse(ByteBuffer.wrap(receive(rtcp))).orElseThrow();
    }

    private static byte[] receive(DatagramSocket socket) {
        try {
            DatagramPacket packet = new DatagramPacket(new byte[2_000], 2_000);
            socket.receive(packet);
            return Arrays.copyOf(packet.getData(), packet.getLength());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        rtp.close();
        rtcp.close();
    }
}
