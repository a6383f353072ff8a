package astrolabe.benchmarks.micro;

import astrolabe.engine.dialplan.Dialplan;
import astrolabe.engine.dialplan.Match;
import java.time.Instant;
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

/**
 * The step that a dialled number leads to, among a hundred thousand extensions: names, patterns,
 * and both behind an include.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DialplanBench {

    private final Dialplan dialplan = Plans.large();

    @Benchmark
    public Optional<Match> number() {
        return dialplan.find("names", "104711", 1, "", Instant.EPOCH);
    }

    @Benchmark
    public Optional<Match> oneOfManyPatterns() {
        return dialplan.find("patterns", "10471123", 1, "", Instant.EPOCH);
    }

    @Benchmark
    public Optional<Match> patternOfAnIncludedContext() {
        return dialplan.find("names", "0049123456", 1, "", Instant.EPOCH);
    }

    @Benchmark
    public Optional<Match> nothingAtAll() {
        return dialplan.find("names", "nowhere", 1, "", Instant.EPOCH);
    }

    @Benchmark
    public boolean moreDigitsMayFollow() {
        return dialplan.matchesMore("names", "10471", 1, "", Instant.EPOCH);
    }

    @Benchmark
    public boolean moreDigitsMayFollowInManyPatterns() {
        return dialplan.matchesMore("patterns", "10471", 1, "", Instant.EPOCH);
    }
}
