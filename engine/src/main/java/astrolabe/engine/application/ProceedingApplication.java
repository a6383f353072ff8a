package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame.Condition;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;

/** Indicates that the call is under way. */
final class ProceedingApplication implements Application {

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                "Proceeding", "pbx_builtins", "Tell the caller that the call is on its way.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        channel.indicate(Condition.PROCEEDING);
        return Outcome.NEXT;
    }
}
