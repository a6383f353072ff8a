package astrolabe.managerpbx.command;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Exchange;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.util.List;

/** Lists what channels run when they are hung up; those that run nothing are left out. */
final class CoreShowHangupHandlersAllCommand implements ConsoleCommand {

    private final Exchange exchange;

    CoreShowHangupHandlersAllCommand(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Spec spec() {
        return Spec.of(
                "core show hanguphandlers all", "", "List the hangup handlers of all channels.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) throws InterruptedException {
        if (!arguments.isEmpty()) {
            return Outcome.USAGE;
        }
        HangupHandlerTable table = new HangupHandlerTable(exchange.scheduler(), out);
        for (Channel channel : exchange.channels().all()) {
            table.add(channel);
        }
        return Outcome.SUCCESS;
    }
}
