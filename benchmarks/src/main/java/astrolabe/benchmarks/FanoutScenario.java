package astrolabe.benchmarks;

import astrolabe.benchmarks.Fanout.Pace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Events to many sessions: as fast as they are taken and at a steady pace, with and without clients
 * that read nothing.
 */
final class FanoutScenario implements Scenario {

    private static final int[] SESSIONS = {100, 1000, 5000};
    private static final int STALLED_SHARE = 10;

    private static final double STILL_THE_SAME = 1.10;
    private static final double CPU_MICROS = 1;

    @Override
    public String name() {
        return "fanout";
    }

    @Override
    public List<Result> measure(ServerProcess server, Extent extent) throws IOException {
        List<Result> results = new ArrayList<>();
        for (int full : SESSIONS) {
            int sessions = extent.sessions(full);
            results.add(saturated(server, extent, sessions, 0));
            results.add(saturated(server, extent, sessions, sessions / STALLED_SHARE));
            results.addAll(paced(server, extent, sessions));
        }
        return results;
    }

    private static Result saturated(ServerProcess server, Extent extent, int sessions, int stalled)
            throws IOException {
        Outcome outcome =
                new Fanout(server, extent).run(sessions, stalled, Pace.saturated(sessions));
        Result result = outcome.result("saturated");
        if (stalled > 0) {
            return result;
        }
        if (sessions == 1000) {
            result.above(800_000, "deliveriesPerSecond", outcome.perSecond());
        }
        if (sessions == 5000) {
            result.above(500_000, "deliveriesPerSecond", outcome.perSecond());
        }
        return result.below(CPU_MICROS, "serverCpuMicrosPerDelivery", outcome.serverMicros());
    }

    /** The two sides take turns, since the machine's other load changes. */
    private static List<Result> paced(ServerProcess server, Extent extent, int sessions)
            throws IOException {
        List<Outcome> without = new ArrayList<>();
        List<Outcome> with = new ArrayList<>();
        Pace pace = Pace.steady(sessions);
        for (int turn = 0; turn < extent.turns(); turn++) {
            without.add(new Fanout(server, extent).run(sessions, 0, pace));
            with.add(new Fanout(server, extent).run(sessions, sessions / STALLED_SHARE, pace));
        }
        double ratio = (double) p99(with) / p99(without);
        return List.of(
                without.getLast().result("paced").with("p99MicrosOfTurns", all(without)),
                with.getLast()
                        .result("paced")
                        .with("p99MicrosOfTurns", all(with))
                        .below(STILL_THE_SAME, "p99ComparedWithout", ratio));
    }

    private static List<Long> all(List<Outcome> turns) {
        return turns.stream().map(Outcome::p99Micros).toList();
    }

    /** The median of the turns. */
    private static long p99(List<Outcome> turns) {
        LongStream sorted = turns.stream().mapToLong(Outcome::p99Micros).sorted();
        return sorted.skip(turns.size() / 2).findFirst().orElse(0);
    }
}
