package astrolabe.benchmarks.micro;

import astrolabe.conf.ConfigReader;
import astrolabe.conf.MemorySource;
import astrolabe.conf.Problems;
import astrolabe.engine.dialplan.Dialplan;
import astrolabe.engine.dialplan.DialplanReader;
import astrolabe.engine.dialplan.Match;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
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

/** The step that a dialled number leads to, among ten thousand extensions and some patterns. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DialplanBench {

    private static final int EXTENSIONS = 10_000;

    private final Dialplan dialplan = dialplan();

    private static Dialplan dialplan() {
        StringBuilder text = new StringBuilder("[default]\ninclude => out\n");
        for (int i = 0; i < EXTENSIONS; i++) {
            text.append("exten => ").append(100_000 + i).append(",1,NoOp()\n");
        }
        text.append("[out]\nexten => _00[1-9]!,1,NoOp()\nexten => _0NXXXXXX.,1,NoOp()\n");
        Problems problems = new Problems();
        var reader = new ConfigReader(new MemorySource(Map.of("extensions.conf", text.toString())));
        var nothing =
                new astrolabe.engine.expression.Scope() {
                    @Override
                    public String variable(String name) {
                        return "";
                    }

                    @Override
                    public String function(String name, String arguments) {
                        return "";
                    }
                };
        return new DialplanReader(nothing, ZoneOffset.UTC)
                .read(reader.read("extensions.conf").orEmpty(problems), problems);
    }

    @Benchmark
    public Optional<Match> number() {
        return dialplan.find("default", "104711", 1, "", Instant.EPOCH);
    }

    @Benchmark
    public Optional<Match> patternOfAnIncludedContext() {
        return dialplan.find("default", "0049123456", 1, "", Instant.EPOCH);
    }

    @Benchmark
    public boolean moreDigitsMayFollow() {
        return dialplan.matchesMore("default", "10471", 1, "", Instant.EPOCH);
    }
}
