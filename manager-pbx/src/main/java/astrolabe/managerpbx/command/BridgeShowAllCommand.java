package astrolabe.managerpbx.command;

import astrolabe.engine.bridge.Bridge;
import astrolabe.engine.bridge.Bridges;
import astrolabe.engine.event.BridgeSnapshot;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Lists the bridges. */
final class BridgeShowAllCommand implements ConsoleCommand {

    private static final String UNNAMED = "<unknown>";

    private final Bridges bridges;
    private final InstantSource clock;

    BridgeShowAllCommand(Bridges bridges, InstantSource clock) {
        this.bridges = bridges;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return Spec.of("bridge show all", "", "List the bridges.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (!arguments.isEmpty()) {
            return Outcome.USAGE;
        }
        out.linef(
                "%-36s %-36s %5s %-15s %-15s %s",
                "Bridge-ID", "Name", "Chans", "Type", "Technology", "Duration");
        bridges.all().forEach(bridge -> row(bridge, out));
        return Outcome.SUCCESS;
    }

    private void row(Bridge bridge, ConsoleOutput out) {
        BridgeSnapshot seen = bridge.snapshot();
        out.linef(
                "%-36s %-36s %5d %-15s %-15s %s",
                seen.id(),
                seen.name().isEmpty() ? UNNAMED : seen.name(),
                seen.size(),
                seen.type(),
                seen.technology(),
                Texts.clock(Duration.between(bridge.since(), clock.instant())));
    }
}
