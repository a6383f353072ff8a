package astrolabe.benchmarks;

import astrolabe.benchmarks.load.Caller;
import astrolabe.benchmarks.load.Client;
import astrolabe.benchmarks.load.Credentials;
import astrolabe.benchmarks.load.Crowd;
import astrolabe.benchmarks.load.LoadLoop;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Calls over Local channels, set up and torn down, so many at a time. */
final class CallsScenario implements Scenario {

    private static final Credentials EVERYTHING = new Credentials("everything", "bench", "on");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int UNDER_WAY = 64;
    private static final double CALLS_A_SECOND = 2000;

    @Override
    public String name() {
        return "calls";
    }

    @Override
    public List<Result> measure(ServerProcess server, Extent extent) throws IOException {
        try (LoadLoop loop = new LoadLoop(server.address())) {
            var _ = run(loop, server, extent.warmUp().multipliedBy(2));
            return List.of(run(loop, server, extent.measured()));
        }
    }

    private static Result run(LoadLoop loop, ServerProcess server, Duration time)
            throws IOException {
        Caller caller = new Caller();
        Client client =
                new Crowd(loop, EVERYTHING)
                        .open(1, 1, () -> caller, PATIENCE)
                        .loggedIn()
                        .getFirst();
        Gauge gauge = new Gauge(server);
        var _ =
                loop.runUntil(
                        () -> {
                            caller.call(client, Math.max(0, UNDER_WAY - caller.underWay()));
                            return !client.isOpen();
                        },
                        time);
        boolean over = loop.runUntil(() -> caller.underWay() == 0, PATIENCE);
        long calls = caller.finished();
        Result result =
                new Result()
                        .with("underWay", UNDER_WAY)
                        .with("calls", calls)
                        .above(CALLS_A_SECOND, "callsPerSecond", calls / gauge.seconds())
                        .exactly(0, "failed", caller.failed())
                        .exactly(0, "unfinished", over ? 0 : caller.underWay())
                        .above(28.9, "eventsPerCall", (double) caller.events() / calls)
                        .with("p50SetupMicros", caller.setupMicros().percentile(50))
                        .with("p99SetupMicros", caller.setupMicros().percentile(99));
        gauge.costs(result, calls, "Call");
        client.close();
        return result;
    }
}
