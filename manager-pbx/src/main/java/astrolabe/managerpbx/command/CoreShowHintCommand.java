package astrolabe.managerpbx.command;

import astrolabe.engine.state.ExtensionStates;
import astrolabe.engine.state.ExtensionStatus;
import astrolabe.engine.state.PresenceStates;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;
import java.util.stream.Stream;

/** Shows the hints of an extension. */
final class CoreShowHintCommand implements ConsoleCommand {

    private final ExtensionStates states;
    private final PresenceStates presences;

    CoreShowHintCommand(ExtensionStates states, PresenceStates presences) {
        this.states = states;
        this.presences = presences;
    }

    @Override
    public Spec spec() {
        return Spec.of("core show hint", "<exten>[@<context>]", "Show the hints of an extension.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.size() != 1) {
            return Outcome.USAGE;
        }
        String wanted = arguments.getFirst();
        List<ExtensionStatus> hints = hints().filter(hint -> isMeant(hint, wanted)).toList();
        if (hints.isEmpty()) {
            out.line("No hints matching extension " + wanted);
            return Outcome.SUCCESS;
        }
        HintLine line = new HintLine(presences);
        hints.forEach(hint -> line.print(hint, out));
        out.line(Texts.count(hints.size(), "hint") + " matching extension " + wanted);
        return Outcome.SUCCESS;
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return arguments.size() == 1 ? hints().map(ExtensionStatus::extension).toList() : List.of();
    }

    private Stream<ExtensionStatus> hints() {
        return Stream.concat(states.all().stream(), states.patterns().stream());
    }

    private static boolean isMeant(ExtensionStatus hint, String wanted) {
        int at = wanted.indexOf('@');
        return at < 0
                ? hint.extension().equalsIgnoreCase(wanted)
                : hint.extension().equalsIgnoreCase(wanted.substring(0, at))
                        && hint.context().equals(wanted.substring(at + 1));
    }
}
