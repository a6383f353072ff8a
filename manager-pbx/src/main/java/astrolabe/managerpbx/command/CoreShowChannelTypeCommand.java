package astrolabe.managerpbx.command;

import astrolabe.engine.channel.ChannelTechnology;
import astrolabe.engine.pbx.Catalog;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;
import java.util.Optional;

/** Describes a channel technology. */
final class CoreShowChannelTypeCommand implements ConsoleCommand {

    private final Catalog<ChannelTechnology> technologies;

    CoreShowChannelTypeCommand(Catalog<ChannelTechnology> technologies) {
        this.technologies = technologies;
    }

    @Override
    public Spec spec() {
        return Spec.of("core show channeltype", "<name>", "Describe a channel technology.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.size() != 1) {
            return Outcome.USAGE;
        }
        Optional<ChannelTechnology> found = technologies.find(arguments.getFirst());
        if (found.isEmpty()) {
            out.line("");
            out.line(arguments.getFirst() + " is not a registered channel driver.");
            return Outcome.FAILURE;
        }
        out.line("-- Info about channel driver: " + found.get().name() + " --");
        out.line("  Device State: yes");
        out.line("Presence State: no");
        out.line("    Indication: yes");
        out.line("     Transfer : " + (found.get().transfers() ? "yes" : "no"));
        out.line("   Digit Begin: yes");
        out.line("     Digit End: yes");
        out.line("  Text Support: yes");
        return Outcome.SUCCESS;
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return arguments.size() == 1
                ? technologies.all().stream().map(ChannelTechnology::name).toList()
                : List.of();
    }
}
