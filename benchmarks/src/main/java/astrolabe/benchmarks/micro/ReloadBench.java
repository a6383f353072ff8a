package astrolabe.benchmarks.micro;

import astrolabe.conf.Problems;
import astrolabe.engine.Pbx;
import astrolabe.engine.channel.CallRequest;
import astrolabe.engine.dial.Originate;
import astrolabe.engine.event.PartyId;
import astrolabe.engine.event.PbxEvent;
import astrolabe.engine.time.MachineTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A dialplan of a hundred thousand extensions read anew from its text, while two hundred calls run
 * steps of it fifty times a second each. It fails when a call ends or none makes a step meanwhile.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {
            "-XX:+UseSerialGC",
            "-Dlogback.configurationFile=astrolabe/benchmarks/micro/logback.xml"
        })
@Warmup(iterations = 3)
@Measurement(iterations = 10)
public class ReloadBench {

    private static final int CALLS = 200;

    private final String text = Plans.text();

    private final AtomicLong steps = new AtomicLong();
    private final AtomicLong ended = new AtomicLong();
    private final Pbx pbx =
            new Pbx(new MachineTime("timers"), new SplittableRandom(1), "", this::note);

    private void note(PbxEvent event) {
        switch (event) {
            case PbxEvent.StepEntered _ -> steps.incrementAndGet();
            case PbxEvent.HungUp _ -> ended.incrementAndGet();
            default -> {
                // not what is measured
            }
        }
    }

    @Setup
    public void call() {
        load();
        for (int i = 0; i < CALLS; i++) {
            var answered =
                    pbx.originator()
                            .originate(
                                    new Originate(
                                            "Local",
                                            CallRequest.to("a@calls/n"),
                                            Duration.ofSeconds(30),
                                            new Originate.ToApplication("Wait", "3600"),
                                            PartyId.UNKNOWN,
                                            List.of(),
                                            "",
                                            false,
                                            "",
                                            false,
                                            Optional.empty()));
            answered.join();
        }
    }

    private void load() {
        Problems problems = new Problems();
        pbx.load(Plans.read(text, problems), problems);
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.all().toString());
        }
    }

    @Benchmark
    public long reload() {
        long before = steps.get();
        load();
        long made = steps.get() - before;
        if (ended.get() > 0 || made == 0) {
            throw new IllegalStateException(ended + " calls ended, " + made + " steps made");
        }
        return made;
    }

    @TearDown
    public void close() throws InterruptedException {
        pbx.close();
    }
}
