package astrolabe.managerpbx.command;

import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import astrolabe.managerpbx.program.Logs;
import java.util.List;

/** Lists where log lines go. */
final class LoggerShowChannelsCommand implements ConsoleCommand {

    private final Logs logs;

    LoggerShowChannelsCommand(Logs logs) {
        this.logs = logs;
    }

    @Override
    public Spec spec() {
        return Spec.of("logger show channels", "", "List where log lines go.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (!arguments.isEmpty()) {
            return Outcome.USAGE;
        }
        if (logs.limit() > 0) {
            out.line("Logger queue limit: " + logs.limit());
            out.line("");
        }
        row(out, "Channel", "Type", "Formatter", "Status", "Configuration");
        row(out, "-------", "----", "---------", "------", "-------------");
        for (Logs.Channel each : logs.channels()) {
            row(
                    out,
                    each.name(),
                    each.type(),
                    each.formatter(),
                    each.enabled() ? "Enabled" : "Disabled",
                    " - " + String.join(" ", each.levels()) + " ");
        }
        out.line("");
        return Outcome.SUCCESS;
    }

    private static void row(
            ConsoleOutput out,
            String name,
            String type,
            String formatter,
            String status,
            String levels) {
        out.linef("%-35.35s %-8.8s %-10.10s %-9.9s %s", name, type, formatter, status, levels);
    }
}
