package astrolabe.benchmarks.micro;

import astrolabe.engine.expression.Expression;
import astrolabe.engine.expression.Substitution;
import java.util.Map;
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

/** Texts of the dialplan: variables replaced, expressions evaluated. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ExpressionBench {

    private final Map<String, String> variables =
            Map.of("EXTEN", "00491234567", "CALLERID", "100", "X", "41", "NAME", "X");
    private final Substitution substitution =
            new Substitution(
                    new astrolabe.engine.expression.Scope() {
                        @Override
                        public String variable(String name) {
                            return variables.getOrDefault(name, "");
                        }

                        @Override
                        public String function(String name, String arguments) {
                            return arguments;
                        }
                    },
                    _ -> {});

    @Benchmark
    public String variables() {
        return substitution.expand("Local/${EXTEN:2}@out-${CALLERID}/n,${${NAME}}");
    }

    @Benchmark
    public String sum() {
        return substitution.expand("$[${X} + 1]");
    }

    @Benchmark
    public String comparison() {
        return Expression.evaluate("(\"00491234567\" =~ \"^00[1-9]\") & 100 < 200").value();
    }
}
