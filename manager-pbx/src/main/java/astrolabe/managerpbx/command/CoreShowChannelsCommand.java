package astrolabe.managerpbx.command;

import astrolabe.engine.Pbx;
import astrolabe.engine.channel.Channel;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import astrolabe.managerpbx.program.ServerFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Lists the living channels. */
final class CoreShowChannelsCommand implements ConsoleCommand {

    private final Pbx pbx;
    private final ServerFacts facts;

    CoreShowChannelsCommand(Pbx pbx, ServerFacts facts) {
        this.pbx = pbx;
        this.facts = facts;
    }

    @Override
    public Spec spec() {
        return Spec.of("core show channels", "[concise|verbose|count]", "List the living channels.")
                .says(
                        "With concise, one line a channel with ! between its values; with verbose, more columns; with count, the numbers only.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        if (arguments.size() > 1) {
            return Outcome.USAGE;
        }
        Optional<ChannelTable> table =
                ChannelTable.named(arguments.isEmpty() ? "" : arguments.getFirst());
        table.ifPresent(form -> print(form, out));
        return table.isPresent() ? Outcome.SUCCESS : Outcome.USAGE;
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return arguments.size() == 1 ? List.of("concise", "verbose", "count") : List.of();
    }

    private void print(ChannelTable table, ConsoleOutput out) {
        table.head(out);
        int shown = 0;
        for (Channel channel : pbx.exchange().channels().all()) {
            Instant created = channel.snapshot().created();
            table.row(
                    channel, Duration.between(created, pbx.exchange().scheduler().instant()), out);
            shown++;
        }
        if (table != ChannelTable.CONCISE) {
            out.line(Texts.count(shown, "active channel"));
            CallCounts.print(pbx.exchange().channels(), facts.limits().calls(), out);
        }
    }
}
