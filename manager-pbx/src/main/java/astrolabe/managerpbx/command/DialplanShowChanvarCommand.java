package astrolabe.managerpbx.command;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Channels;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;
import java.util.Optional;

/** Lists the variables of a channel. */
final class DialplanShowChanvarCommand implements ConsoleCommand {

    private final Channels channels;

    DialplanShowChanvarCommand(Channels channels) {
        this.channels = channels;
    }

    @Override
    public Spec spec() {
        return Spec.of("dialplan show chanvar", "<channel>", "List the variables of a channel.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.size() != 1) {
            return Outcome.USAGE;
        }
        Optional<Channel> channel = channels.find(arguments.getFirst());
        if (channel.isEmpty()) {
            out.line("Channel '" + arguments.getFirst() + "' not found");
            return Outcome.FAILURE;
        }
        channel.get().variables().all().forEach((name, value) -> out.line(name + "=" + value));
        return Outcome.SUCCESS;
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return Names.ofChannels(channels, arguments);
    }
}
