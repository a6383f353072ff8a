package astrolabe.benchmarks.micro;

import astrolabe.server.filter.EventFilter;
import astrolabe.server.filter.EventText;
import astrolabe.server.filter.Filters;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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

/** Whether filters let an event pass, in the old form and in the new one. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FilterBench {

    private final ByteBuffer event =
            ByteBuffer.wrap(
                    """
                    Event: Newexten\r
                    Privilege: dialplan,all\r
                    Channel: Local/100@default-00000000;1\r
                    ChannelState: 6\r
                    ChannelStateDesc: Up\r
                    Context: default\r
                    Exten: 200\r
                    Priority: 1\r
                    Uniqueid: 1795482726.0\r
                    Linkedid: 1795482726.0\r
                    Extension: 200\r
                    Application: Wait\r
                    AppData: 5\r
                    \r
                    """
                            .getBytes(StandardCharsets.US_ASCII));
    private final Filters expressions =
            Filters.NONE
                    .with(good(EventFilter.ofText("Channel: Local/[0-9]+@default")))
                    .with(good(EventFilter.ofText("!Application: (Set|NoOp)")));
    private final Filters criteria =
            Filters.NONE.with(
                    good(
                            EventFilter.ofCriteria(
                                    "name(Newexten),header(Channel),method(starts_with)",
                                    "Local/100@")));

    private static EventFilter good(EventFilter.Parsed parsed) {
        if (parsed instanceof EventFilter.Parsed.Good(var filter)) {
            return filter;
        }
        throw new IllegalArgumentException("not a filter: " + parsed);
    }

    @Benchmark
    public boolean regularExpressions() {
        return expressions.pass(new EventText("Newexten", event));
    }

    @Benchmark
    public boolean criteria() {
        return criteria.pass(new EventText("Newexten", event));
    }
}
