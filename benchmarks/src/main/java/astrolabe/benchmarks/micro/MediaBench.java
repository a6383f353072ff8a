package astrolabe.benchmarks.micro;

import astrolabe.media.audio.AudioFormat;
import astrolabe.media.audio.AudioFrame;
import astrolabe.media.codec.Codecs;
import astrolabe.media.codec.Translator;
import astrolabe.media.srtp.MasterKey;
import astrolabe.media.srtp.SrtpSender;
import astrolabe.media.srtp.SrtpSuite;
import java.security.SecureRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What 20 ms of audio cost to be converted or protected. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class MediaBench {

    private final AudioFrame narrow = AudioFrame.of(AudioFormat.ULAW, new byte[160]);
    private final AudioFrame wide = AudioFrame.of(AudioFormat.G722, new byte[160]);
    private final Translator toALaw = translator(AudioFormat.ULAW, AudioFormat.ALAW);
    private final Translator toWide = translator(AudioFormat.ULAW, AudioFormat.G722);
    private final Translator toNarrow = translator(AudioFormat.G722, AudioFormat.ULAW);
    private final SrtpSender sealer =
            new SrtpSender(MasterKey.random(SrtpSuite.AES_CM_128_HMAC_SHA1_80, new SecureRandom()));
    private final byte[] packet = new byte[172];

    private static Translator translator(AudioFormat from, AudioFormat to) {
        return Codecs.standard().route(from, to).orElseThrow().translator();
    }

    @Benchmark
    public AudioFrame ulawToAlaw() {
        return toALaw.translate(narrow);
    }

    @Benchmark
    public AudioFrame ulawToG722() {
        return toWide.translate(narrow);
    }

    @Benchmark
    public AudioFrame g722ToUlaw() {
        return toNarrow.translate(wide);
    }

    @Benchmark
    public byte[] protect() {
        return sealer.packet(packet);
    }
}
