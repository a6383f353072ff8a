package astrolabe.managerpbx.command;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Channels;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;
import java.util.stream.Stream;

/** Hangs up channels. */
final class ChannelRequestHangupCommand implements ConsoleCommand {

    private final Channels channels;

    ChannelRequestHangupCommand(Channels channels) {
        this.channels = channels;
    }

    @Override
    public Spec spec() {
        return Spec.of(
                "channel request hangup", "{all|<channel> [<channel> ...]}", "Hang up channels.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.isEmpty()) {
            return Outcome.USAGE;
        }
        if (arguments.equals(List.of("all"))) {
            channels.all().forEach(channel -> hangUp(channel, out));
            return Outcome.SUCCESS;
        }
        for (String name : arguments) {
            channels.find(name)
                    .ifPresentOrElse(
                            channel -> hangUp(channel, out),
                            () -> out.line(name + " is not a known channel"));
        }
        return Outcome.SUCCESS;
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return Stream.concat(Stream.of("all"), channels.all().stream().map(Channel::name)).toList();
    }

    private static void hangUp(Channel channel, ConsoleOutput out) {
        out.line("Requested Hangup on channel '" + channel.name() + "'");
        channel.hangup(0);
    }
}
