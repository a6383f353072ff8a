package astrolabe.benchmarks;

import astrolabe.benchmarks.load.Asker;
import astrolabe.benchmarks.load.Asker.Answers;
import astrolabe.benchmarks.load.Credentials;
import astrolabe.benchmarks.load.HttpText;
import astrolabe.benchmarks.load.LoadLoop;
import astrolabe.benchmarks.load.WebClients;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Requests over HTTP on connections that stay, in turns with a bare server that answers as much
 * without doing anything.
 */
final class HttpScenario implements Scenario {

    private static final Credentials SILENT = new Credentials("everything", "bench", "off");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int[] CONNECTIONS = {16, 64};
    private static final int[] DEPTHS = {1, 16};
    private static final double HALF = 0.5;

    private record Load(int connections, int depth, Duration warmUp, Duration measured) {}

    private record Turn(double perSecond, long p50, long p99, long refused, double cpuMicros) {}

    /** Lets the connections come, each with what it is to ask. */
    private interface Arrival {
        WebClients come(WebClients clients, Answers answers) throws IOException;
    }

    @Override
    public String name() {
        return "http";
    }

    @Override
    public List<Result> measure(ServerProcess server, Extent extent) throws IOException {
        List<Result> results = new ArrayList<>();
        try (HelloProcess hello = new HelloProcess()) {
            String bearer = "Authorization: Bearer " + ApiToken.make(server) + "\r\n";
            // Both servers' code is warm before the first turn counts.
            var _ = measure(server, hello, bearer, load(16, 16, extent), 1);
            for (int connections : CONNECTIONS) {
                for (int depth : DEPTHS) {
                    Load load = load(connections, depth, extent);
                    results.addAll(measure(server, hello, bearer, load, extent.turns()));
                }
            }
        }
        return results;
    }

    /** There are many turns, so each is short. */
    private static Load load(int connections, int depth, Extent extent) {
        return new Load(
                connections, depth, extent.warmUp().dividedBy(4), extent.measured().dividedBy(2));
    }

    private static List<Result> measure(
            ServerProcess server, HelloProcess hello, String bearer, Load load, int turns)
            throws IOException {
        List<Turn> session = new ArrayList<>();
        List<Turn> bare = new ArrayList<>();
        List<Turn> api = new ArrayList<>();
        for (int turn = 0; turn < turns; turn++) {
            session.add(withSessions(server, load));
            bare.add(
                    equal(
                            hello.address(),
                            hello.figures(),
                            HttpText.get("/rawman?action=ping", ""),
                            load));
            api.add(
                    equal(
                            server.webAddress(),
                            server.figures(),
                            HttpText.post("/api/actions/Ping", bearer),
                            load));
        }
        double base = median(bare, Turn::perSecond);
        return List.of(
                result("bare server", load, bare),
                result("/rawman?action=ping with a cookie", load, session)
                        .above(HALF, "comparedWithBare", median(session, Turn::perSecond) / base),
                result("/api/actions/Ping with a token", load, api)
                        .with("comparedWithBare", median(api, Turn::perSecond) / base));
    }

    private static Turn withSessions(ServerProcess server, Load load) throws IOException {
        return run(
                server.webAddress(),
                server.figures(),
                load,
                (clients, answers) ->
                        clients.logIn(
                                SILENT,
                                load.connections(),
                                load.connections(),
                                cookie ->
                                        new Asker(
                                                HttpText.get("/rawman?action=ping", cookie),
                                                load.depth(),
                                                answers),
                                PATIENCE));
    }

    private static Turn equal(
            InetSocketAddress address, ProcessFigures process, byte[] request, Load load)
            throws IOException {
        return run(
                address,
                process,
                load,
                (clients, answers) ->
                        clients.connect(
                                load.connections(),
                                load.connections(),
                                () -> new Asker(request, load.depth(), answers),
                                PATIENCE));
    }

    /** The first connections warm up; they leave before the others are measured. */
    private static Turn run(
            InetSocketAddress address, ProcessFigures process, Load load, Arrival arrival)
            throws IOException {
        try (LoadLoop loop = new LoadLoop(address)) {
            arrival.come(new WebClients(loop, address), new Answers()).startAsking();
            loop.runFor(load.warmUp());
        }
        try (LoadLoop loop = new LoadLoop(address)) {
            Answers answers = new Answers();
            WebClients clients = arrival.come(new WebClients(loop, address), answers);
            Gauge gauge = new Gauge(process);
            clients.startAsking();
            loop.runFor(load.measured());
            long count = answers.micros().count();
            return new Turn(
                    count / gauge.seconds(),
                    answers.micros().percentile(50),
                    answers.micros().percentile(99),
                    answers.refused() + clients.failed(),
                    gauge.serverMicros(count));
        }
    }

    private static Result result(String what, Load load, List<Turn> turns) {
        return new Result()
                .with("what", what)
                .with("connections", load.connections())
                .with("depth", load.depth())
                .with("requestsPerSecond", median(turns, Turn::perSecond))
                .with("requestsPerSecondOfTurns", turns.stream().map(Turn::perSecond).toList())
                .with("p50Micros", median(turns, Turn::p50))
                .with("p99Micros", median(turns, Turn::p99))
                .with("serverCpuMicrosPerRequest", median(turns, Turn::cpuMicros))
                .exactly(0, "refused", turns.stream().mapToLong(Turn::refused).sum());
    }

    private static double median(List<Turn> turns, ToDoubleFunction<Turn> figure) {
        return Median.of(turns.stream().mapToDouble(figure).boxed().toList());
    }
}
