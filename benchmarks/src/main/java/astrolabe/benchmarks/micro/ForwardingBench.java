package astrolabe.benchmarks.micro;

import astrolabe.media.audio.AudioFormat;
import astrolabe.media.codec.Codecs;
import astrolabe.media.rtp.RtpPacket;
import astrolabe.media.session.Agreement;
import astrolabe.media.session.LoopClock;
import astrolabe.media.session.MediaListener;
import astrolabe.media.session.MediaPlane;
import astrolabe.media.session.MediaSession;
import astrolabe.media.session.RtpSettings;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A packet from one phone to another through two sessions on the loopback, in bursts: the time for
 * each, with the phones' own sending and receiving on another thread.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-Dlogback.configurationFile=astrolabe/benchmarks/micro/logback.xml"
        })
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ForwardingBench {

    private static final int BURST = 32;
    private static final int PATIENCE = 2_000; // milliseconds

    /** The far side's format; with ulaw nothing is decoded. */
    @Param({"ulaw", "alaw"})
    public String format = "ulaw";

    private Optional<Rig> rig = Optional.empty();
    private int sequence;

    private record Rig(
            MediaPlane plane, MediaSession first, DatagramSocket speaker, DatagramSocket hearer) {}

    @Setup
    public void connect() throws Exception {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        MediaPlane plane =
                new MediaPlane(
                        RtpSettings.on(loopback),
                        new LoopClock(),
                        new SplittableRandom(),
                        Codecs.standard());
        DatagramSocket speaker = new DatagramSocket(0, loopback);
        DatagramSocket hearer = new DatagramSocket(0, loopback);
        hearer.setSoTimeout(PATIENCE);
        MediaSession first = plane.open(new MediaListener() {});
        MediaSession second = plane.openBeside(first, new MediaListener() {});
        first.remote(agreement(speaker, AudioFormat.ULAW, 0));
        second.remote(
                format.equals("ulaw")
                        ? agreement(hearer, AudioFormat.ULAW, 0)
                        : agreement(hearer, AudioFormat.ALAW, 8));
        first.forwardTo(second);
        var _ = first.quality().get(); // all that was asked for before has happened
        rig = Optional.of(new Rig(plane, first, speaker, hearer));
    }

    private static Agreement agreement(DatagramSocket phone, AudioFormat format, int type) {
        return Agreement.of(
                (InetSocketAddress) phone.getLocalSocketAddress(),
                format,
                type,
                Agreement.NO_EVENTS);
    }

    @TearDown
    public void close() {
        Rig present = rig.orElseThrow();
        present.plane.close();
        present.speaker.close();
        present.hearer.close();
    }

    @Benchmark
    @OperationsPerInvocation(BURST)
    public int packets() throws IOException {
        Rig present = rig.orElseThrow();
        for (int i = 0; i < BURST; i++) {
            RtpPacket packet = new RtpPacket(false, 0, sequence, sequence * 160, 7, new byte[160]);
            ByteBuffer octets = ByteBuffer.allocate(packet.length());
            packet.write(octets);
            present.speaker.send(
                    new DatagramPacket(
                            octets.array(), packet.length(), present.first.localAddress()));
            sequence++;
        }
        DatagramPacket heard = new DatagramPacket(new byte[500], 500);
        int octets = 0;
        for (int i = 0; i < BURST; i++) {
            present.hearer.receive(heard);
            octets += heard.getLength();
        }
        return octets;
    }
}
