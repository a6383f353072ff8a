package astrolabe.benchmarks.micro;

import astrolabe.protocol.PacketBuffer;
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

/** An event of a channel to bytes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class EncoderBench {

    private final PacketBuffer buffer = new PacketBuffer();

    @Benchmark
    public int newstate() {
        buffer.clear();
        return buffer.header("Event", "Newstate")
                .header("Privilege", "call,all")
                .header("Channel", "Local/100@default-00000000;1")
                .header("ChannelState", 6)
                .header("ChannelStateDesc", "Up")
                .header("CallerIDNum", "100")
                .header("CallerIDName", "Front desk")
                .header("ConnectedLineNum", "<unknown>")
                .header("ConnectedLineName", "<unknown>")
                .header("Language", "en")
                .header("AccountCode", "")
                .header("Context", "default")
                .header("Exten", "200")
                .header("Priority", 1)
                .header("Uniqueid", "1795482726.0")
                .header("Linkedid", "1795482726.0")
                .end()
                .length();
    }
}
