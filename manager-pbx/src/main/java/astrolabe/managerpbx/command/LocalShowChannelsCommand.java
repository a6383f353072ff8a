package astrolabe.managerpbx.command;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Channels;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;

/** Lists the pairs of Local channels, each by its first half and where the second one goes. */
final class LocalShowChannelsCommand implements ConsoleCommand {

    private static final String TECHNOLOGY = "Local/";
    private static final String FIRST_HALF = ";1";

    private final Channels channels;

    LocalShowChannelsCommand(Channels channels) {
        this.channels = channels;
    }

    @Override
    public Spec spec() {
        return Spec.of("local show channels", "", "List the pairs of Local channels.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (!arguments.isEmpty()) {
            return Outcome.USAGE;
        }
        List<String> pairs =
                channels.all().stream()
                        .map(Channel::name)
                        .filter(name -> name.startsWith(TECHNOLOGY) && name.endsWith(FIRST_HALF))
                        .toList();
        if (pairs.isEmpty()) {
            out.line("No local channels in use");
        }
        pairs.forEach(name -> out.line(name + " -- " + destination(name)));
        return Outcome.SUCCESS;
    }

    /** {@code ansl@te} of {@code Local/ansl@te-00000000;1}. */
    private static String destination(String name) {
        return name.substring(TECHNOLOGY.length(), name.lastIndexOf('-'));
    }
}
