package astrolabe.managerpbx.command;

import astrolabe.engine.bridge.BridgeTechnology;
import astrolabe.engine.bridge.Bridges;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;
import java.util.Optional;

/** Takes a way of joining channels out of use. */
final class BridgeTechnologySuspendCommand implements ConsoleCommand {

    private final Bridges bridges;

    BridgeTechnologySuspendCommand(Bridges bridges) {
        this.bridges = bridges;
    }

    @Override
    public Spec spec() {
        return Spec.of(
                "bridge technology suspend",
                "<technology>",
                "No longer use a way of joining channels for new bridges.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.size() != 1) {
            return Outcome.USAGE;
        }
        String name = arguments.getFirst();
        Optional<BridgeTechnology> technology = bridges.technology(name);
        technology.ifPresent(each -> each.suspended().set(true));
        out.line(
                technology.isPresent()
                        ? "Suspended bridge technology '" + name + "'"
                        : "Bridge technology '" + name + "' not found");
        return Outcome.SUCCESS;
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return arguments.size() == 1
                ? bridges.technologies().stream().map(BridgeTechnology::name).toList()
                : List.of();
    }
}
