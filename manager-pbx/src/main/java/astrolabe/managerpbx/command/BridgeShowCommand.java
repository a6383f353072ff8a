package astrolabe.managerpbx.command;

import astrolabe.engine.bridge.Bridge;
import astrolabe.engine.bridge.Bridges;
import astrolabe.engine.event.BridgeSnapshot;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Describes a bridge. */
final class BridgeShowCommand implements ConsoleCommand {

    private final Bridges bridges;
    private final InstantSource clock;

    BridgeShowCommand(Bridges bridges, InstantSource clock) {
        this.bridges = bridges;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return Spec.of("bridge show", "<bridge-id>", "Describe a bridge and who is in it.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.size() != 1) {
            return Outcome.USAGE;
        }
        String id = arguments.getFirst();
        Optional<Bridge> bridge = bridges.find(id);
        bridge.ifPresentOrElse(
                found -> describe(found, out), () -> out.line("Bridge '" + id + "' not found"));
        return Outcome.SUCCESS;
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return arguments.size() == 1 ? bridges.all().stream().map(Bridge::id).toList() : List.of();
    }

    private void describe(Bridge bridge, ConsoleOutput out) {
        BridgeSnapshot seen = bridge.snapshot();
        out.line("Id: " + seen.id());
        out.line("Type: " + seen.type());
        out.line("Technology: " + seen.technology());
        out.line("Subclass: " + seen.type());
        out.line("Creator: " + seen.creator());
        out.line("Name: " + seen.name());
        out.line("Video-Mode: none");
        out.line("Video-Source-Id: ");
        out.line("Num-Channels: " + seen.size());
        out.line("Num-Active: " + seen.size());
        out.line("Duration: " + Texts.clock(Duration.between(bridge.since(), clock.instant())));
        bridge.members().forEach(member -> out.line("Channel: " + member.name()));
    }
}
