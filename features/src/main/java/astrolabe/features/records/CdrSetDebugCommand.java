package astrolabe.features.records;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;

/** Lets each complete call detail record be a line of the log. */
final class CdrSetDebugCommand implements ConsoleCommand {

    private final CdrFeature feature;

    CdrSetDebugCommand(CdrFeature feature) {
        this.feature = feature;
    }

    @Override
    public Spec spec() {
        return Spec.of("cdr set debug", "[on|off]", "Log each complete call detail record.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.size() != 1) {
            return Outcome.USAGE;
        }
        boolean on = arguments.getFirst().equalsIgnoreCase("on");
        if (!on && !arguments.getFirst().equalsIgnoreCase("off")) {
            return Outcome.USAGE;
        }
        if (on == feature.debugs()) {
            out.line("CDR debugging is already " + (on ? "on" : "off"));
        } else {
            feature.debug(on);
            out.line("CDR debugging " + (on ? "enabled" : "disabled"));
        }
        return Outcome.SUCCESS;
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return arguments.size() == 1 ? List.of("on", "off") : List.of();
    }
}
