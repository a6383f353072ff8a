package astrolabe.benchmarks;

import astrolabe.benchmarks.load.Credentials;
import astrolabe.benchmarks.load.Crowd;
import astrolabe.benchmarks.load.LoadLoop;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Clients that come and log in: many at once, and one after another while all see events. */
final class LoginScenario implements Scenario {

    private static final Credentials EVERYTHING = new Credentials("everything", "bench", "on");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int AT_ONCE = 200;
    private static final int MANY = 5000;

    /** As many as the listen queue of a server must bear in any case. */
    private static final int UNDER_WAY = 200;

    @Override
    public String name() {
        return "login";
    }

    @Override
    public List<Result> measure(ServerProcess server, Extent extent) throws IOException {
        return List.of(atOnce(server), many(server, extent));
    }

    private static Result atOnce(ServerProcess server) throws IOException {
        try (LoadLoop loop = new LoadLoop(server.address())) {
            Crowd crowd = new Crowd(loop, EVERYTHING);
            long began = System.nanoTime();
            crowd.open(AT_ONCE, AT_ONCE, Watcher::new, PATIENCE);
            return new Result()
                    .with("measurement", "connections opened at once")
                    .with("connections", AT_ONCE)
                    .exactly(AT_ONCE, "banners", crowd.banners())
                    .exactly(AT_ONCE, "logins", crowd.loggedIn().size())
                    .with("seconds", Elapsed.since(began));
        }
    }

    /** Every login is an event to all who are there, so the work grows with the square. */
    private static Result many(ServerProcess server, Extent extent) throws IOException {
        int sessions = extent.sessions(MANY);
        try (LoadLoop loop = new LoadLoop(server.address())) {
            Crowd crowd = new Crowd(loop, EVERYTHING);
            Watcher watcher = new Watcher();
            double cpu = server.figures().cpuSeconds();
            long began = System.nanoTime();
            crowd.open(sessions, UNDER_WAY, () -> watcher, PATIENCE);
            double seconds = Elapsed.since(began);
            Result result =
                    new Result()
                            .with("measurement", "logins with events on, all stay")
                            .with("logins", crowd.loggedIn().size())
                            .with("failed", crowd.failed())
                            .with("underWay", UNDER_WAY)
                            .with("loginsPerSecond", sessions / seconds)
                            .with("eventsReceived", watcher.packets())
                            .with("serverCpuSeconds", server.figures().cpuSeconds() - cpu);
            return extent.isFull()
                    ? result.below(10, "seconds", seconds)
                    : result.with("seconds", seconds);
        }
    }
}
