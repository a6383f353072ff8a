package astrolabe.benchmarks;

import astrolabe.benchmarks.load.Client;
import astrolabe.benchmarks.load.Credentials;
import astrolabe.benchmarks.load.Crowd;
import astrolabe.benchmarks.load.Deliveries;
import astrolabe.benchmarks.load.LoadLoop;
import astrolabe.benchmarks.load.Sender;
import java.io.IOException;
import java.time.Duration;

/** One run of events to many sessions: they log in, warm up, are measured, and leave. */
final class Fanout {

    private static final Credentials LISTENER = new Credentials("listener", "bench", "on");
    private static final Credentials SENDER = new Credentials("listener", "bench", "off");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** What the server logs of each client that it closes because it reads nothing. */
    static final String CUT_OFF = "does not read its events and is disconnected";

    private static final int UNDER_WAY = 64;
    private static final int SMALL_BUFFER = 4096;

    /** What a server may have handed to its socket layer before it sees that a client stalls. */
    private static final long WRITTEN_AHEAD = 128 << 10;

    private static final int FILLING = 1024;
    private static final int FILLED_AT_MOST = 64 * FILLING;
    private static final long NANOS_A_SECOND = 1_000_000_000;

    /**
     * How fast events are sent: as many as fit a window of events that the receiver furthest behind
     * has not yet seen, or so many a second.
     */
    record Pace(long window, double perSecond) {

        /**
         * A shorter window for more sessions keeps the time an event is under way within a second.
         */
        static Pace saturated(int sessions) {
            return new Pace(sessions > 2000 ? 128 : 512, 0);
        }

        /** A pace that leaves the machine room. */
        static Pace steady(int sessions) {
            return new Pace(0, Math.min(200, 100_000.0 / sessions));
        }
    }

    /** Those who see the events. */
    interface Audience {
        void come(LoadLoop loop, int count, Deliveries deliveries) throws IOException;
    }

    private final ServerProcess server;
    private final Extent extent;
    private final Audience audience;
    private final Deliveries deliveries = new Deliveries();
    private final Sender sender = new Sender(deliveries);

    /** To sessions over TCP. */
    Fanout(ServerProcess server, Extent extent) {
        this(server, extent, Fanout::comeOverTcp);
    }

    Fanout(ServerProcess server, Extent extent, Audience audience) {
        this.server = server;
        this.extent = extent;
        this.audience = audience;
    }

    static void comeOverTcp(LoadLoop loop, int count, Deliveries deliveries) throws IOException {
        var _ = new Crowd(loop, LISTENER).open(count, UNDER_WAY, deliveries::receiver, PATIENCE);
    }

    Outcome run(int sessions, int stalled, Pace pace) throws IOException {
        try (LoadLoop loop = new LoadLoop(server.address())) {
            Crowd idle =
                    new Crowd(loop, LISTENER)
                            .receiving(SMALL_BUFFER)
                            .open(stalled, UNDER_WAY, Watcher::new, PATIENCE);
            audience.come(loop, sessions, deliveries);
            Client source = new Crowd(loop, SENDER).one(sender, PATIENCE);
            Stall stall = new Stall(idle.loggedIn());
            if (stalled > 0) {
                fill(loop, source, stall);
            }
            send(loop, source, pace, extent.warmUp());
            return measure(loop, source, pace, sessions, stalled, stall);
        }
    }

    /**
     * Sends until the sockets of those who do not read are full and the server is left with more.
     */
    private void fill(LoadLoop loop, Client source, Stall stall) throws IOException {
        while (behind(stall) < WRITTEN_AHEAD) {
            if (sender.sent() > FILLED_AT_MOST) {
                throw new IOException("the stalled clients' sockets do not fill");
            }
            long target = sender.sent() + FILLING;
            Pace pace = Pace.saturated(FILLED_AT_MOST);
            var _ =
                    loop.runUntil(
                            () -> {
                                long room = pace.window() - (sender.sent() - deliveries.slowest());
                                sender.send(source, Math.min(room, target - sender.sent()));
                                return deliveries.slowest() == target;
                            },
                            PATIENCE);
        }
    }

    private long behind(Stall stall) throws IOException {
        return stall.behind(sender.sent() * deliveries.eventBytes());
    }

    private Outcome measure(
            LoadLoop loop, Client source, Pace pace, int sessions, int stalled, Stall stall)
            throws IOException {
        long cutOffBefore = server.logged(CUT_OFF);
        deliveries.restartClock();
        long countBefore = deliveries.count();
        long sentBefore = sender.sent();
        Gauge gauge = new Gauge(server);
        send(loop, source, pace, extent.measured());
        var _ = loop.runUntil(() -> deliveries.slowest() == sender.sent(), PATIENCE);
        long count = deliveries.count() - countBefore;
        double seconds = gauge.seconds();
        return new Outcome(
                sessions,
                stalled,
                deliveries.eventBytes(),
                pace.window(),
                (sender.sent() - sentBefore) / seconds,
                count / seconds,
                deliveries.latency().percentile(50),
                deliveries.latency().percentile(99),
                deliveries.lost(sender.sent()),
                deliveries.disordered(),
                deliveries.disconnected(),
                deliveries.others() + sender.refused(),
                behind(stall),
                server.logged(CUT_OFF) - cutOffBefore,
                gauge.serverMicros(count),
                gauge.serverCores(),
                gauge.loadCores());
    }

    private void send(LoadLoop loop, Client source, Pace pace, Duration time) throws IOException {
        long began = System.nanoTime();
        long sentBefore = sender.sent();
        long end = began + time.toNanos();
        for (long now = began; now < end; now = System.nanoTime()) {
            if (pace.window() > 0) {
                sender.send(source, pace.window() - (sender.sent() - deliveries.slowest()));
                loop.turn(end - now);
            } else {
                double due = (now - began) * pace.perSecond() / NANOS_A_SECOND;
                sender.send(source, (long) due - (sender.sent() - sentBefore));
                double next = (Math.floor(due) + 1) * NANOS_A_SECOND / pace.perSecond();
                loop.turn(began + (long) next - now);
            }
        }
    }
}
