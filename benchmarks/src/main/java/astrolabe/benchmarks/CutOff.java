package astrolabe.benchmarks;

import astrolabe.benchmarks.load.Client;
import astrolabe.benchmarks.load.Credentials;
import astrolabe.benchmarks.load.Crowd;
import astrolabe.benchmarks.load.Deliveries;
import astrolabe.benchmarks.load.LoadLoop;
import astrolabe.benchmarks.load.Sender;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** As many clients that read nothing as ones that read, until the server has closed the former. */
final class CutOff {

    private static final Credentials LISTENER = new Credentials("listener", "bench", "on");
    private static final Credentials SENDER = new Credentials("listener", "bench", "off");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final int UNDER_WAY = 64;
    private static final int SMALL_BUFFER = 4096;
    private static final long WINDOW = 512;

    private final ServerProcess server;
    private final Deliveries deliveries = new Deliveries();
    private final Sender sender = new Sender(deliveries);

    CutOff(ServerProcess server) {
        this.server = server;
    }

    Result run(int sessions) throws IOException {
        try (LoadLoop loop = new LoadLoop(server.address())) {
            Crowd idle =
                    new Crowd(loop, LISTENER)
                            .receiving(SMALL_BUFFER)
                            .open(sessions, UNDER_WAY, Watcher::new, PATIENCE);
            var _ =
                    new Crowd(loop, LISTENER)
                            .open(sessions, UNDER_WAY, deliveries::receiver, PATIENCE);
            Client source = new Crowd(loop, SENDER).one(sender, PATIENCE);
            idle.loggedIn().forEach(Client::stall);
            return measure(loop, source, sessions);
        }
    }

    private Result measure(LoadLoop loop, Client source, int stalled) throws IOException {
        long residentBefore = server.figures().residentKilobytes();
        long began = System.nanoTime();
        while (server.logged(Fanout.CUT_OFF) < stalled
                && System.nanoTime() - began < PATIENCE.toNanos()) {
            sendFor(loop, source, LOOK);
        }
        double seconds = Elapsed.since(began);
        var _ = loop.runUntil(() -> deliveries.slowest() == sender.sent(), PATIENCE);
        return new Result()
                .with("stalled", stalled)
                .with("seconds", seconds)
                .with("events", sender.sent())
                .with("bytesOfEvents", sender.sent() * deliveries.eventBytes())
                .exactly(stalled, "cutOffWithOneLine", server.logged(Fanout.CUT_OFF))
                .exactly(0, "othersLost", deliveries.lost(sender.sent()))
                .exactly(0, "othersDisconnected", deliveries.disconnected())
                .with("othersP99Micros", deliveries.latency().percentile(99))
                .with(
                        "residentMegabytesMore",
                        (server.figures().residentKilobytes() - residentBefore) / 1024);
    }

    private void sendFor(LoadLoop loop, Client source, Duration time) throws IOException {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            sender.send(source, WINDOW - (sender.sent() - deliveries.slowest()));
            loop.turn(Math.min(left, TimeUnit.MILLISECONDS.toNanos(10)));
        }
    }
}
