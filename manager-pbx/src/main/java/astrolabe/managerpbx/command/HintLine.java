package astrolabe.managerpbx.command;

import astrolabe.engine.state.ExtensionStatus;
import astrolabe.engine.state.Presence;
import astrolabe.engine.state.PresenceStates;
import astrolabe.manager.ConsoleOutput;
import java.util.Optional;

/** The line that shows a hint. */
final class HintLine {

    /** What watches an extension here is the event log, always. */
    private static final int WATCHERS = 1;

    private final PresenceStates presences;

    HintLine(PresenceStates presences) {
        this.presences = presences;
    }

    /** Of an extension, or of a pattern, which nobody can watch. */
    void print(ExtensionStatus hint, ConsoleOutput out) {
        boolean isPattern = hint.extension().startsWith("_");
        out.linef(
                "%-30.30s: %-60.60s  State:%-15.15s Presence:%-15.15s Watchers %2d",
                hint.extension() + "@" + hint.context(),
                hint.hint(),
                hint.state().text(),
                presence(hint.hint()),
                isPattern ? 0 : WATCHERS);
    }

    private String presence(String hint) {
        int comma = hint.indexOf(',');
        return Optional.of(hint)
                .filter(_ -> comma >= 0)
                .flatMap(text -> presences.state(text.substring(comma + 1).strip()))
                .orElse(Presence.NOT_SET)
                .status()
                .label();
    }
}
