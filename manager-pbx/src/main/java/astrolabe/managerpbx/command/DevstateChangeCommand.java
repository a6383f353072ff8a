package astrolabe.managerpbx.command;

import astrolabe.engine.database.DatabaseFailed;
import astrolabe.engine.event.DeviceState;
import astrolabe.engine.state.DeviceStates;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets the state of a custom device. */
final class DevstateChangeCommand implements ConsoleCommand {

    private static final Logger LOG = LoggerFactory.getLogger(DevstateChangeCommand.class);
    private static final String PREFIX = "Custom:";

    private final DeviceStates states;

    DevstateChangeCommand(DeviceStates states) {
        this.states = states;
    }

    @Override
    public Spec spec() {
        return Spec.of(
                "devstate change", "Custom:<name> <state>", "Set the state of a custom device.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.size() != 2) {
            return Outcome.USAGE;
        }
        String device = arguments.getFirst();
        if (!device.regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
            out.line("Only devices whose name begins with Custom: can be set");
            return Outcome.FAILURE;
        }
        Optional<DeviceState> state = DeviceState.named(arguments.getLast());
        return state.isEmpty()
                ? Outcome.USAGE
                : change(device.substring(PREFIX.length()), state.get(), out);
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return switch (arguments.size()) {
            case 1 -> states.custom().keySet().stream().map(PREFIX::concat).toList();
            case 2 -> Stream.of(DeviceState.values()).map(DeviceState::name).toList();
            default -> List.of();
        };
    }

    private Outcome change(String name, DeviceState state, ConsoleOutput out) {
        out.line("Changing " + name + " to " + state.name());
        try {
            states.setCustom(name, state);
            return Outcome.SUCCESS;
        } catch (DatabaseFailed e) {
            LOG.warn("The state of {} could not be kept: {}", name, e.getMessage(), e);
            return Outcome.FAILURE;
        }
    }
}
