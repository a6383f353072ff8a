package astrolabe.managerpbx.command;

import astrolabe.engine.channel.ChannelTechnology;
import astrolabe.engine.pbx.Technologies;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;

/** Lists the channel technologies. */
final class CoreShowChannelTypesCommand implements ConsoleCommand {

    private final Technologies technologies;

    CoreShowChannelTypesCommand(Technologies technologies) {
        this.technologies = technologies;
    }

    @Override
    public Spec spec() {
        return Spec.of("core show channeltypes", "", "List the channel technologies.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (!arguments.isEmpty()) {
            return Outcome.USAGE;
        }

        row(out, "Type", "Description", "Devicestate", "Presencestate", "Indications", "Transfer");
        String line = "-".repeat(13);
        row(out, line, line, line, line, line, line);
        List<ChannelTechnology> all = technologies.newestFirst();
        for (ChannelTechnology each : all) {
            row(
                    out,
                    each.name(),
                    each.description(),
                    "yes",
                    "no",
                    "yes",
                    each.transfers() ? "yes" : "no");
        }
        out.line("----------");
        out.linef("%d channel drivers registered.", all.size());
        return Outcome.SUCCESS;
    }

    private static void row(
            ConsoleOutput out,
            String type,
            String description,
            String devices,
            String presence,
            String indications,
            String transfer) {
        out.linef(
                "%-15.15s  %-40.40s %-13.13s %-13.13s %-13.13s %-13.13s",
                type, description, devices, presence, indications, transfer);
    }
}
