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

/**
 * What a session over HTTP costs to which no connection is open, and that it is there: each brings
 * the event that came meanwhile.
 */
final class HttpSessionsScenario implements Scenario {

    private static final Credentials LISTENER = new Credentials("listener", "bench", "on");
    private static final Credentials SENDER = new Credentials("listener", "bench", "off");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int MANY = 10_000;
    private static final int CONNECTIONS = 16;

    @Override
    public String name() {
        return "httpsessions";
    }

    @Override
    public List<Result> measure(ServerProcess server, Extent extent) throws IOException {
        ProcessFigures process = server.figures();
        int sessions = extent.sessions(MANY);
        try (LoadLoop loop = new LoadLoop(server.address());
                HeapProbe heap = new HeapProbe(server.pid())) {
            Sender sender = new Sender(new Deliveries());
            Client source = new Crowd(loop, SENDER).one(sender, PATIENCE);
            // What the first sessions bring about is no part of what each costs.
            var _ = logIn(server, loop, sessions);
            Rest.of(server).await(loop, PATIENCE);
            long heapBefore = heap.liveBytes();
            long residentBefore = process.residentKilobytes();
            long threadsBefore = process.threads();
            long descriptorsBefore = process.descriptors();
            List<String> cookies = logIn(server, loop, sessions);
            Rest.of(server).await(loop, PATIENCE);
            int held = cookies.size();
            Result result =
                    new Result()
                            .exactly(sessions, "sessions", held)
                            .with(
                                    "heapBytesPerSession",
                                    (heap.liveBytes() - heapBefore) / (double) held)
                            .with(
                                    "residentBytesPerSession",
                                    (process.residentKilobytes() - residentBefore) * 1024.0 / held)
                            .with("threadsMore", process.threads() - threadsBefore)
                            .exactly(
                                    0,
                                    "descriptorsMore",
                                    process.descriptors() - descriptorsBefore);
            sender.send(source, 1);
            return List.of(result.exactly(sessions, "foundAgain", fetch(server, loop, cookies)));
        }
    }

    private static List<String> logIn(ServerProcess server, LoadLoop loop, int sessions)
            throws IOException {
        return new WebClients(loop, server.webAddress())
                .sessions(LISTENER, sessions, CONNECTIONS, PATIENCE);
    }

    /** How many of the sessions have kept the event. */
    private static long fetch(ServerProcess server, LoadLoop loop, List<String> cookies)
            throws IOException {
        List<List<String>> shares = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            shares.add(
                    cookies.subList(
                            cookies.size() * i / CONNECTIONS,
                            cookies.size() * (i + 1) / CONNECTIONS));
        }
        Waits waits = new Waits();
        var rest = shares.iterator();
        new WebClients(loop, server.webAddress())
                .connect(CONNECTIONS, CONNECTIONS, () -> waits.all(rest.next()), PATIENCE)
                .startAsking();
        var _ = loop.runUntil(() -> waits.answered() == cookies.size(), PATIENCE);
        return waits.withEvent();
    }
}
