package astrolabe.benchmarks;

import java.io.IOException;
import java.util.List;

/**
 * Clients that read nothing until the log can no longer keep their place: they are closed, each
 * with one line, and the others go on.
 */
final class StalledScenario implements Scenario {

    private static final int SESSIONS = 100;

    @Override
    public String name() {
        return "stalled";
    }

    @Override
    public List<Result> measure(ServerProcess server, Extent extent) throws IOException {
        return List.of(new CutOff(server).run(extent.sessions(SESSIONS)));
    }
}
