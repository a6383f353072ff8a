package astrolabe.managerpbx.command;

import astrolabe.engine.database.DatabaseFailed;
import astrolabe.engine.state.PresenceStates;
import astrolabe.engine.state.PresenceStatus;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets a custom presence. */
final class PresencestateChangeCommand implements ConsoleCommand {

    private static final Logger LOG = LoggerFactory.getLogger(PresencestateChangeCommand.class);
    private static final String PREFIX = "CustomPresence:";

    private final PresenceStates states;

    PresencestateChangeCommand(PresenceStates states) {
        this.states = states;
    }

    @Override
    public Spec spec() {
        return Spec.of(
                "presencestate change",
                "<entity> <state>[,<subtype>[,message[,options]]]",
                "Set a custom presence.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.size() != 2) {
            return Outcome.USAGE;
        }
        String entity = arguments.getFirst();
        if (!entity.regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
            out.line("Only entities whose name begins with CustomPresence: can be set");
            return Outcome.FAILURE;
        }
        String name = entity.substring(PREFIX.length());
        String text = arguments.getLast();
        try {
            if (!states.setCustom(name, text)) {
                return Outcome.USAGE;
            }
            out.line("Changing " + name + " to " + text.split(",", 2)[0]);
            return Outcome.SUCCESS;
        } catch (DatabaseFailed e) {
            LOG.warn("The presence of {} could not be kept: {}", name, e.getMessage(), e);
            return Outcome.FAILURE;
        }
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return switch (arguments.size()) {
            case 1 -> states.custom().keySet().stream().map(PREFIX::concat).toList();
            case 2 -> Stream.of(PresenceStatus.values()).map(PresenceStatus::label).toList();
            default -> List.of();
        };
    }
}
