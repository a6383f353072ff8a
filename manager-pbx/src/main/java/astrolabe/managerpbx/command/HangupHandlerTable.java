package astrolabe.managerpbx.command;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.time.Scheduler;
import astrolabe.manager.ConsoleOutput;
import java.util.List;

/** What channels run when they are hung up, as a table. */
final class HangupHandlerTable {

    private final Scheduler scheduler;
    private final ConsoleOutput out;

    HangupHandlerTable(Scheduler scheduler, ConsoleOutput out) {
        this.scheduler = scheduler;
        this.out = out;
        row("Channel", "Handler");
    }

    /** The channel's handlers, the one to run first on top; its owner is asked. */
    void add(Channel channel) throws InterruptedException {
        List<String> handlers =
                scheduler.await(channel.ask(owned -> List.copyOf(owned.hangupHandlers())));
        for (int i = 0; i < handlers.size(); i++) {
            row(i == 0 ? channel.name() : "", handlers.get(i));
        }
    }

    private void row(String channel, String handler) {
        out.linef("%-30s %s", channel, handler);
    }
}
