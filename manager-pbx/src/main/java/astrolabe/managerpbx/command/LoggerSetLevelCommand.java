package astrolabe.managerpbx.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import astrolabe.managerpbx.program.Logs;
import java.util.List;
import java.util.Locale;

/** Has the console that asks be told log lines of one level, or not. */
final class LoggerSetLevelCommand implements ConsoleCommand {

    private static final String ON = "on";
    private static final String OFF = "off";

    private final Logs logs;

    LoggerSetLevelCommand(Logs logs) {
        this.logs = logs;
    }

    @Override
    public Spec spec() {
        return Spec.of(
                "logger set level",
                "{DEBUG|TRACE|NOTICE|WARNING|ERROR|VERBOSE|DTMF} {on|off}",
                "Switch log lines of one level on this console on or off.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.size() != 2) {
            return Outcome.USAGE;
        }
        String level = arguments.getFirst().toUpperCase(Locale.ROOT);
        String state = arguments.getLast().toLowerCase(Locale.ROOT);
        if (!names().contains(level) || !List.of(ON, OFF).contains(state)) {
            return Outcome.USAGE;
        }
        out.level(level, state.equals(ON));
        out.line("Logger status for '" + level + "' has been set to '" + state + "'.");
        return Outcome.SUCCESS;
    }

    private List<String> names() {
        return logs.levels().stream().map(Logs.Level::name).toList();
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return switch (arguments.size()) {
            case 1 -> names();
            case 2 -> List.of(ON, OFF);
            default -> List.of();
        };
    }
}
