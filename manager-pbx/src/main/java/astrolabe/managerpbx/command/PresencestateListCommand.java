package astrolabe.managerpbx.command;

import astrolabe.engine.state.CustomPresence;
import astrolabe.engine.state.PresenceStates;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;
import java.util.Map;

/** Lists the presences that were set. */
final class PresencestateListCommand implements ConsoleCommand {

    private final PresenceStates states;

    PresencestateListCommand(PresenceStates states) {
        this.states = states;
    }

    @Override
    public Spec spec() {
        return Spec.of("presencestate list", "", "List the custom presences.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (!arguments.isEmpty()) {
            return Outcome.USAGE;
        }

        Banner.open("Custom Presence States", out);
        Map<String, CustomPresence> all = states.custom();
        if (all.isEmpty()) {
            out.line("No custom presence states defined");
            return Outcome.SUCCESS;
        }
        all.forEach((name, presence) -> print(name, presence, out));
        Banner.close(out);
        return Outcome.SUCCESS;
    }

    private static void print(String name, CustomPresence presence, ConsoleOutput out) {
        out.line("--- Name: 'CustomPresence:" + name + "'");
        out.line("    --- State: '" + presence.status().label() + "'");
        out.line("    --- Subtype: '" + presence.subtype() + "'");
        out.line("    --- Message: '" + presence.message() + "'");
        out.line("    --- Base64 Encoded: '" + (presence.encoded() ? "Yes" : "No") + "'");
        out.line("---");
    }
}
