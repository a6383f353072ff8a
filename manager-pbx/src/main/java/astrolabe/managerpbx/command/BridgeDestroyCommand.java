package astrolabe.managerpbx.command;

import astrolabe.engine.bridge.Bridge;
import astrolabe.engine.bridge.Bridges;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;
import java.util.Optional;

/** Ends a bridge. */
final class BridgeDestroyCommand implements ConsoleCommand {

    private final Bridges bridges;

    BridgeDestroyCommand(Bridges bridges) {
        this.bridges = bridges;
    }

    @Override
    public Spec spec() {
        return Spec.of("bridge destroy", "<bridge-id>", "End a bridge.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.size() != 1) {
            return Outcome.USAGE;
        }
        String id = arguments.getFirst();
        Optional<Bridge> bridge = bridges.find(id);
        bridge.ifPresent(Bridge::destroy);
        out.line(
                bridge.isPresent()
                        ? "Destroying bridge '" + id + "'"
                        : "Bridge '" + id + "' not found");
        return Outcome.SUCCESS;
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return arguments.size() == 1 ? bridges.all().stream().map(Bridge::id).toList() : List.of();
    }
}
