package astrolabe.managerpbx.command;

import astrolabe.engine.bridge.Bridge;
import astrolabe.engine.bridge.Bridges;
import astrolabe.engine.channel.Channel;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes a channel, or all, out of a bridge. */
final class BridgeKickCommand implements ConsoleCommand {

    private final Bridges bridges;

    BridgeKickCommand(Bridges bridges) {
        this.bridges = bridges;
    }

    @Override
    public Spec spec() {
        return Spec.of(
                "bridge kick",
                "<bridge-id> {<channel>|all}",
                "Take a channel, or all, out of a bridge.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.size() != 2) {
            return Outcome.USAGE;
        }
        String id = arguments.getFirst();
        Optional<Bridge> bridge = bridges.find(id);
        if (bridge.isEmpty()) {
            out.line("Bridge '" + id + "' not found");
            return Outcome.SUCCESS;
        }
        kick(bridge.get(), arguments.getLast(), out);
        return Outcome.SUCCESS;
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return switch (arguments.size()) {
            case 1 -> bridges.all().stream().map(Bridge::id).toList();
            case 2 ->
                    Stream.concat(
                                    Stream.of("all"),
                                    bridges.find(arguments.getFirst()).stream()
                                            .flatMap(bridge -> bridge.members().stream())
                                            .map(Channel::name))
                            .toList();
            default -> List.of();
        };
    }

    private static void kick(Bridge bridge, String who, ConsoleOutput out) {
        if (who.equals("all")) {
            out.line("Kicking all channels from bridge '" + bridge.id() + "'");
            bridge.members().forEach(bridge::kick);
            return;
        }
        boolean kicked =
                bridge.members().stream()
                        .filter(member -> member.name().equalsIgnoreCase(who))
                        .anyMatch(bridge::kick);
        out.line(
                kicked
                        ? "Kicking channel '" + who + "' from bridge '" + bridge.id() + "'"
                        : "Channel '" + who + "' not found in bridge '" + bridge.id() + "'");
    }
}
