package astrolabe.benchmarks;

import astrolabe.benchmarks.load.Client;
import astrolabe.benchmarks.load.Credentials;
import astrolabe.benchmarks.load.Crowd;
import astrolabe.benchmarks.load.Deliveries;
import astrolabe.benchmarks.load.LoadLoop;
import astrolabe.benchmarks.load.Sender;
import astrolabe.benchmarks.load.Waits;
import astrolabe.benchmarks.load.WebClients;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Sessions over HTTP that all wait for an event, each on its connection, and one event. */
final class WaitingScenario implements Scenario {

    private static final Credentials LISTENER = new Credentials("listener", "bench", "on");
    private static final Credentials SENDER = new Credentials("listener", "bench", "off");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int MANY = 10_000;
    private static final int UNDER_WAY = 64;

    @Override
    public String name() {
        return "waiting";
    }

    @Override
    public List<Result> measure(ServerProcess server, Extent extent) throws IOException {
        int sessions = extent.sessions(MANY);
        try (LoadLoop loop = new LoadLoop(server.address());
                HeapProbe heap = new HeapProbe(server.pid())) {
            Sender sender = new Sender(new Deliveries());
            Client source = new Crowd(loop, SENDER).one(sender, PATIENCE);
            long heapBefore = heap.liveBytes();
            List<String> cookies = new ArrayList<>();
            Waits waits = new Waits();
            WebClients clients =
                    new WebClients(loop, server.webAddress())
                            .logIn(
                                    LISTENER,
                                    sessions,
                                    UNDER_WAY,
                                    cookie -> {
                                        cookies.add(cookie);
                                        return waits.one();
                                    },
                                    PATIENCE);
            Result result =
                    new Result()
                            .exactly(sessions, "sessions", clients.clients().size())
                            .with("failed", clients.failed());
            List<Double> seconds = new ArrayList<>();
            for (int turn = 0; turn < extent.turns(); turn++) {
                ask(clients.clients(), cookies);
                Rest.of(server).await(loop, PATIENCE);
                if (turn == 0) {
                    result.exactly(0, "answeredTooEarly", waits.answered())
                            .with(
                                    "heapBytesPerWaiting",
                                    (heap.liveBytes() - heapBefore) / (double) sessions)
                            .with("threads", server.figures().threads());
                }
                long target = waits.answered() + clients.clients().size();
                long began = System.nanoTime();
                sender.send(source, 1);
                var _ = loop.runUntil(() -> waits.answered() >= target, PATIENCE);
                seconds.add((waits.lastAt() - began) / 1e9);
            }
            long expected = (long) sessions * extent.turns();
            return List.of(
                    result.below(1, "secondsToLastAnswer", Median.of(seconds))
                            .with("secondsOfTurns", seconds)
                            .exactly(expected, "answered", waits.answered())
                            .exactly(expected, "answeredWithTheEvent", waits.withEvent()));
        }
    }

    private static void ask(List<Client> clients, List<String> cookies) {
        for (int i = 0; i < clients.size(); i++) {
            clients.get(i).send(Waits.request(cookies.get(i)));
        }
    }
}
