package astrolabe.features.records;

import astrolabe.engine.Pbx;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;

/** Throws the channel's call detail records away. */
final class NoCdrApplication implements Application {

    private final Pbx pbx;

    NoCdrApplication(Pbx pbx) {
        this.pbx = pbx;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "NoCDR", "app_cdr", "Have no call detail records of this channel.")
                .says("The same as Set(CDR_PROP(disable)=1), for dialplans of older releases.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        pbx.callRecords().disable(channel.view(), true);
        return Outcome.NEXT;
    }
}
