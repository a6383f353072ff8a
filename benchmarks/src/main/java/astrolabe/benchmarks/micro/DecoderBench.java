package astrolabe.benchmarks.micro;

import astrolabe.protocol.AmiDecoder;
import astrolabe.protocol.Limits;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Bytes to packets: sixteen requests that came in one piece. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DecoderBench {

    private static final int PACKETS = 16;

    private final byte[] bytes =
            """
            Action: Originate\r
            ActionID: 000000001\r
            Channel: Local/100@default\r
            Context: default\r
            Exten: 200\r
            Priority: 1\r
            CallerID: "Front desk" <100>\r
            Variable: ONE=1,TWO=2\r
            Async: true\r
            \r
            """
                    .repeat(PACKETS)
                    .getBytes(StandardCharsets.US_ASCII);
    private final AmiDecoder decoder = new AmiDecoder(Limits.ASTERISK);

    @Benchmark
    @OperationsPerInvocation(PACKETS)
    public void requests(Blackhole hole) {
        decoder.feed(ByteBuffer.wrap(bytes), hole::consume);
    }
}
