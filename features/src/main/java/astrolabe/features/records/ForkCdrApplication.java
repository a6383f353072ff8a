package astrolabe.features.records;

import astrolabe.engine.Pbx;
import astrolabe.engine.cdr.Fork;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.expression.Options;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Begins a second call detail record beside the first. */
final class ForkCdrApplication implements Application {

    private static final Logger LOG = LoggerFactory.getLogger(ForkCdrApplication.class);

    private final Pbx pbx;

    ForkCdrApplication(Pbx pbx) {
        this.pbx = pbx;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "ForkCDR",
                        "app_forkcdr",
                        "Begin a second call detail record of the call.",
                        "[options]")
                .says("Both records go on side by side from here.")
                .option("a", "The second counts as answered now, if the call was answered.")
                .option("e", "The first one ends.")
                .option("r", "The second begins now.")
                .option("v", "The second has none of the first one's variables.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        Options options =
                Options.parse(
                        data.strip(),
                        "aerv",
                        problem -> LOG.warn("{}: ForkCDR: {}", channel.name(), problem));
        Fork how =
                new Fork(
                        options.letters().containsKey('a'),
                        options.letters().containsKey('e'),
                        options.letters().containsKey('r'),
                        options.letters().containsKey('v'));
        if (!pbx.callRecords().fork(channel.view(), how)) {
            LOG.warn("{}: there is no call detail record to fork", channel.name());
        }
        return Outcome.NEXT;
    }
}
