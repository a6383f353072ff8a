package astrolabe.benchmarks;

import astrolabe.benchmarks.load.Client;
import astrolabe.benchmarks.load.Credentials;
import astrolabe.benchmarks.load.Crowd;
import astrolabe.benchmarks.load.Histogram;
import astrolabe.benchmarks.load.LoadLoop;
import astrolabe.benchmarks.load.Pinger;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Requests and their answers, with so many connections and so many requests under way on each. */
final class PingScenario implements Scenario {

    private static final Credentials SILENT = new Credentials("everything", "bench", "off");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int[] CONNECTIONS = {1, 16, 64};
    private static final int[] DEPTHS = {1, 16};

    @Override
    public String name() {
        return "ping";
    }

    @Override
    public List<Result> measure(ServerProcess server, Extent extent) throws IOException {
        List<Result> results = new ArrayList<>();
        var _ = measure(server, extent, 16, 16);
        for (int connections : CONNECTIONS) {
            for (int depth : DEPTHS) {
                results.add(measure(server, extent, connections, depth));
            }
        }
        return results;
    }

    private static Result measure(ServerProcess server, Extent extent, int connections, int depth)
            throws IOException {
        try (LoadLoop loop = new LoadLoop(server.address())) {
            Histogram warm = new Histogram();
            Histogram micros = new Histogram();
            Crowd crowd =
                    new Crowd(loop, SILENT).open(connections, connections, Watcher::new, PATIENCE);
            start(crowd, depth, warm);
            loop.runFor(extent.warmUp());
            crowd.loggedIn().forEach(Client::close);
            Crowd measured =
                    new Crowd(loop, SILENT).open(connections, connections, Watcher::new, PATIENCE);
            Gauge gauge = new Gauge(server);
            start(measured, depth, micros);
            loop.runFor(extent.measured());
            Result result =
                    new Result()
                            .with("connections", connections)
                            .with("depth", depth)
                            .with("p50Micros", micros.percentile(50))
                            .with("p99Micros", micros.percentile(99));
            double perSecond = micros.count() / gauge.seconds();
            gauge.costs(result, micros.count(), "Request");
            return connections == 64 && depth == 16
                    ? result.above(120_000, "requestsPerSecond", perSecond)
                    : result.with("requestsPerSecond", perSecond);
        }
    }

    private static void start(Crowd crowd, int depth, Histogram micros) {
        for (Client client : crowd.loggedIn()) {
            Pinger pinger = new Pinger(depth, micros);
            client.traffic(pinger);
            pinger.start(client);
        }
    }
}
