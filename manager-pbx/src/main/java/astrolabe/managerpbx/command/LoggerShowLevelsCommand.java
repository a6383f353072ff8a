package astrolabe.managerpbx.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import astrolabe.managerpbx.program.Logs;
import java.util.List;

/** Lists the levels of log lines. */
final class LoggerShowLevelsCommand implements ConsoleCommand {

    private final Logs logs;

    LoggerShowLevelsCommand(Logs logs) {
        this.logs = logs;
    }

    @Override
    public Spec spec() {
        return Spec.of("logger show levels", "", "List the levels of log lines.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (!arguments.isEmpty()) {
            return Outcome.USAGE;
        }
        out.line("Level Name");
        out.line("----- ----");
        for (Logs.Level level : logs.levels()) {
            out.linef("%5d %s", level.number(), level.name());
        }
        out.line("");
        return Outcome.SUCCESS;
    }
}
