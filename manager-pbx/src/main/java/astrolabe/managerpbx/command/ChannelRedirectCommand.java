package astrolabe.managerpbx.command;

import astrolabe.engine.Pbx;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.event.ChannelSnapshot;
import astrolabe.engine.event.Location;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;
import java.util.Optional;

/** Sends a channel to another place in the dialplan. */
final class ChannelRedirectCommand implements ConsoleCommand {

    private final Pbx pbx;

    ChannelRedirectCommand(Pbx pbx) {
        this.pbx = pbx;
    }

    @Override
    public Spec spec() {
        return Spec.of(
                "channel redirect",
                "<channel> <[[context,]exten,]priority>",
                "Send a channel to another place in the dialplan.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.size() != 2) {
            return Outcome.USAGE;
        }
        Optional<Channel> channel = pbx.exchange().channels().find(arguments.getFirst());
        if (channel.isEmpty()) {
            out.line("Channel '" + arguments.getFirst() + "' not found");
            return Outcome.FAILURE;
        }
        Optional<Location> target = target(channel.get().snapshot(), arguments.getLast());
        if (target.isEmpty()) {
            out.line(
                    "Channel '"
                            + channel.get().name()
                            + "' failed to be redirected to '"
                            + arguments.getLast()
                            + "'");
            return Outcome.FAILURE;
        }
        channel.get().redirect(target.get());
        out.line(
                "Channel '"
                        + channel.get().name()
                        + "' successfully redirected to "
                        + arguments.getLast());
        return Outcome.SUCCESS;
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return Names.ofChannels(pbx.exchange().channels(), arguments);
    }

    private Optional<Location> target(ChannelSnapshot from, String text) {
        List<String> parts = List.of(text.split(",", 3)).reversed();
        String extension = parts.size() > 1 ? parts.get(1) : from.extension();
        String context = parts.size() > 2 ? parts.get(2) : from.context();
        return priority(context, extension, parts.getFirst())
                .map(priority -> new Location(context, extension, priority));
    }

    private Optional<Integer> priority(String context, String extension, String text) {
        try {
            return Optional.of(Integer.parseInt(text)).filter(priority -> priority > 0);
        } catch (NumberFormatException _) {
            return pbx.dialplan()
                    .current()
                    .findLabel(context, extension, text, "", pbx.exchange().scheduler().instant())
                    .map(match -> match.step().priority());
        }
    }
}
