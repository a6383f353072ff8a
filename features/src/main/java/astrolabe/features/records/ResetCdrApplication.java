package astrolabe.features.records;

import astrolabe.engine.Pbx;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.expression.Options;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the call detail record begin now. */
final class ResetCdrApplication implements Application {

    private static final Logger LOG = LoggerFactory.getLogger(ResetCdrApplication.class);

    private final Pbx pbx;

    ResetCdrApplication(Pbx pbx) {
        this.pbx = pbx;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "ResetCDR", "app_cdr", "Let the call detail record begin now.", "[options]")
                .says(
                        "A call that was answered counts as answered now; variables of the record are removed.")
                .option("v", "The variables stay.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        Options options =
                Options.parse(
                        data.strip(),
                        "v",
                        problem -> LOG.warn("{}: ResetCDR: {}", channel.name(), problem));
        pbx.callRecords().reset(channel.view(), options.letters().containsKey('v'));
        return Outcome.NEXT;
    }
}
