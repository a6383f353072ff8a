package astrolabe.engine.function;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.HangupCauses;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;

/** Forgets why calls ended that this one placed. */
final class HangupCauseClearApplication implements Application {

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "HangupCauseClear",
                        "func_hangupcause",
                        "Forget why calls ended that this one placed.")
                .says("HANGUPCAUSE_KEYS() is empty from then on, until the next call ends.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        HangupCauses.of(channel).clear();
        return Outcome.NEXT;
    }
}
