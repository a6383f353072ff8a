package astrolabe.benchmarks;

import astrolabe.benchmarks.Fanout.Audience;
import astrolabe.benchmarks.Fanout.Pace;
import astrolabe.benchmarks.load.Credentials;
import astrolabe.benchmarks.load.WebClients;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The same events to subscribers over TCP, over WebSockets and as server-sent events, in turns, as
 * fast as they are taken.
 */
final class StreamsScenario implements Scenario {

    private static final Credentials LISTENER = new Credentials("listener", "bench", "on");
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int SUBSCRIBERS = 1000;
    private static final int UNDER_WAY = 64;
    private static final double HALF = 0.5;

    private enum Transport {
        TCP,
        WEBSOCKET,
        SERVER_SENT_EVENTS
    }

    @Override
    public String name() {
        return "streams";
    }

    @Override
    public List<Result> measure(ServerProcess server, Extent extent) throws IOException {
        int sessions = extent.sessions(SUBSCRIBERS);
        Map<Transport, List<Outcome>> turns = new EnumMap<>(Transport.class);
        for (int turn = 0; turn < extent.turns(); turn++) {
            for (Transport transport : Transport.values()) {
                turns.computeIfAbsent(transport, _ -> new ArrayList<>())
                        .add(
                                new Fanout(server, extent, audience(server, transport))
                                        .run(sessions, 0, Pace.saturated(sessions)));
            }
        }
        List<Outcome> packets = turns.getOrDefault(Transport.TCP, List.of());
        List<Result> results = new ArrayList<>();
        turns.forEach((transport, outcomes) -> results.add(result(transport, outcomes, packets)));
        return results;
    }

    private static Audience audience(ServerProcess server, Transport transport) {
        return switch (transport) {
            case TCP -> Fanout::comeOverTcp;
            case WEBSOCKET ->
                    (loop, count, deliveries) -> {
                        var _ =
                                new WebClients(loop, server.webAddress())
                                        .openWebSockets(
                                                LISTENER,
                                                count,
                                                UNDER_WAY,
                                                deliveries::messageReceiver,
                                                PATIENCE);
                    };
            case SERVER_SENT_EVENTS ->
                    (loop, count, deliveries) -> {
                        var _ =
                                new WebClients(loop, server.webAddress())
                                        .openStreams(
                                                LISTENER,
                                                count,
                                                UNDER_WAY,
                                                deliveries::streamReceiver,
                                                PATIENCE);
                    };
        };
    }

    private static Result result(Transport transport, List<Outcome> turns, List<Outcome> packets) {
        Result result =
                new Result()
                        .with("transport", transport)
                        .with("subscribers", turns.getFirst().sessions())
                        .with("deliveriesPerSecond", median(turns, Outcome::perSecond))
                        .with(
                                "deliveriesPerSecondOfTurns",
                                turns.stream().map(Outcome::perSecond).toList())
                        .with("serverCpuMicrosPerDelivery", median(turns, Outcome::serverMicros))
                        .with("serverCores", median(turns, Outcome::serverCores))
                        .with("loadCores", median(turns, Outcome::loadCores))
                        .with("p99Micros", median(turns, Outcome::p99Micros))
                        .exactly(0, "lost", turns.stream().mapToLong(Outcome::lost).sum())
                        .exactly(
                                0,
                                "disordered",
                                turns.stream().mapToLong(Outcome::disordered).sum())
                        .exactly(
                                0,
                                "disconnected",
                                turns.stream().mapToLong(Outcome::disconnected).sum());
        return transport == Transport.TCP
                ? result
                : result.above(
                                HALF,
                                "deliveriesComparedWithTcp",
                                median(turns, Outcome::perSecond)
                                        / median(packets, Outcome::perSecond))
                        .with(
                                "cpuComparedWithTcp",
                                median(turns, Outcome::serverMicros)
                                        / median(packets, Outcome::serverMicros));
    }

    private static double median(List<Outcome> turns, ToDoubleFunction<Outcome> figure) {
        return Median.of(turns.stream().mapToDouble(figure).boxed().toList());
    }
}
