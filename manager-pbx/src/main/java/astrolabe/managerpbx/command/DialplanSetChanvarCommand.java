package astrolabe.managerpbx.command;

import astrolabe.engine.Pbx;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.Trust;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;
import java.util.Optional;

/** Sets a variable or a function of a channel. */
final class DialplanSetChanvarCommand implements ConsoleCommand {

    private final Pbx pbx;

    DialplanSetChanvarCommand(Pbx pbx) {
        this.pbx = pbx;
    }

    @Override
    public Spec spec() {
        return Spec.of(
                "dialplan set chanvar",
                "<channel> <name> <value>",
                "Set a variable or a function of a channel.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) throws InterruptedException {
        if (arguments.size() != 3) {
            return Outcome.USAGE;
        }
        Optional<Channel> found = pbx.exchange().channels().find(arguments.getFirst());
        if (found.isEmpty()) {
            out.line("Channel '" + arguments.getFirst() + "' not found");
            return Outcome.FAILURE;
        }
        Channel channel = found.get();
        String name = arguments.get(1);
        String value = arguments.getLast();
        String failure =
                pbx.exchange().scheduler().await(channel.ask(owned -> assign(owned, name, value)));
        if (!failure.isEmpty()) {
            out.line(failure);
            return Outcome.FAILURE;
        }
        out.line("");
        out.line(
                "    -- Channel variable '"
                        + name
                        + "' set to '"
                        + value
                        + "' for '"
                        + channel.name()
                        + "'");
        return Outcome.SUCCESS;
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return Names.ofChannels(pbx.exchange().channels(), arguments);
    }

    private String assign(Channel channel, String name, String value) {
        try {
            pbx.evaluator().assign(Optional.of(channel), name, value, Trust.DIALPLAN);
            return "";
        } catch (FunctionFailed e) {
            return String.valueOf(e.getMessage());
        }
    }
}
