package astrolabe.managerpbx.command;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Exchange;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;
import java.util.Optional;

/** Lists what a channel runs when it is hung up. */
final class CoreShowHangupHandlersCommand implements ConsoleCommand {

    private final Exchange exchange;

    CoreShowHangupHandlersCommand(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Spec spec() {
        return Spec.of(
                "core show hanguphandlers", "<channel>", "List a channel's hangup handlers.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) throws InterruptedException {
        if (arguments.size() != 1) {
            return Outcome.USAGE;
        }
        Optional<Channel> channel = exchange.channels().find(arguments.getFirst());
        if (channel.isEmpty()) {
            out.line("Channel '" + arguments.getFirst() + "' not found");
            return Outcome.FAILURE;
        }
        new HangupHandlerTable(exchange.scheduler(), out).add(channel.get());
        return Outcome.SUCCESS;
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return Names.ofChannels(exchange.channels(), arguments);
    }
}
