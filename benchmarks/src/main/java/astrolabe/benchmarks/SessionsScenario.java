package astrolabe.benchmarks;

import astrolabe.benchmarks.load.Credentials;
import astrolabe.benchmarks.load.Crowd;
import astrolabe.benchmarks.load.Deliveries;
import astrolabe.benchmarks.load.LoadLoop;
import astrolabe.benchmarks.load.Sender;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** What a session costs that merely is there, and one event to all of them. */
final class SessionsScenario implements Scenario {

    /** They see no events of others' logins; otherwise that would be all there is to see. */
    private static final Credentials LISTENER = new Credentials("listener", "bench", "on");

    private static final Credentials SENDER = new Credentials("listener", "bench", "off");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int MANY = 19_000;
    private static final int UNDER_WAY = 64;

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public List<Result> measure(ServerProcess server, Extent extent) throws IOException {
        ProcessFigures process = server.figures();
        try (LoadLoop loop = new LoadLoop(server.address());
                HeapProbe heap = new HeapProbe(server.pid())) {
            Deliveries deliveries = new Deliveries();
            Sender sender = new Sender(deliveries);
            Crowd senders = new Crowd(loop, SENDER).open(1, 1, () -> sender, PATIENCE);
            long heapBefore = heap.liveBytes();
            long residentBefore = process.residentKilobytes();
            long descriptorsBefore = process.descriptors();
            int sessions = extent.sessions(MANY);
            long began = System.nanoTime();
            Crowd crowd =
                    new Crowd(loop, LISTENER)
                            .open(sessions, UNDER_WAY, deliveries::receiver, PATIENCE);
            double seconds = Elapsed.since(began);
            int held = crowd.loggedIn().size();
            long heapBytes = heap.liveBytes() - heapBefore;
            long descriptors = process.descriptors() - descriptorsBefore;
            Result result =
                    new Result()
                            .with("maximumHeap", ServerProcess.HEAP)
                            .exactly(sessions, "sessions", held)
                            .with("failed", crowd.failed())
                            .with("loginsPerSecond", sessions / seconds)
                            .below(1.01, "descriptorsPerSession", (double) descriptors / held)
                            .below(12_000, "heapBytesPerSession", (double) heapBytes / held)
                            .with("heapBytesBefore", heapBefore)
                            .with(
                                    "residentBytesPerSession",
                                    (process.residentKilobytes() - residentBefore) * 1024.0 / held)
                            .with("threads", process.threads());
            began = System.nanoTime();
            sender.send(senders.loggedIn().getFirst(), 1);
            var _ = loop.runUntil(() -> deliveries.slowest() == 1, PATIENCE);
            return List.of(
                    result.with("oneEventToAllSeconds", Elapsed.since(began))
                            .exactly(0, "lost", deliveries.lost(1)));
        }
    }
}
