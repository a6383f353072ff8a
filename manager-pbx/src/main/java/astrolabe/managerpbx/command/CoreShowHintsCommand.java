package astrolabe.managerpbx.command;

import astrolabe.engine.state.ExtensionStates;
import astrolabe.engine.state.ExtensionStatus;
import astrolabe.engine.state.PresenceStates;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;
import java.util.stream.Stream;

/** Lists the hints, those of patterns last. */
final class CoreShowHintsCommand implements ConsoleCommand {

    private final ExtensionStates states;
    private final PresenceStates presences;

    CoreShowHintsCommand(ExtensionStates states, PresenceStates presences) {
        this.states = states;
        this.presences = presences;
    }

    @Override
    public Spec spec() {
        return Spec.of("core show hints", "", "List the hints of the dialplan.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (!arguments.isEmpty()) {
            return Outcome.USAGE;
        }

        List<ExtensionStatus> hints =
                Stream.concat(states.all().stream(), states.patterns().stream()).toList();
        if (hints.isEmpty()) {
            out.line("There are no registered dialplan hints");
            return Outcome.SUCCESS;
        }
        out.line("");
        out.line("    -= Registered Asterisk Dial Plan Hints =-");
        HintLine line = new HintLine(presences);
        hints.forEach(hint -> line.print(hint, out));
        out.line("----------------");
        out.linef("- %d hints registered", hints.size());
        return Outcome.SUCCESS;
    }
}
