package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame.Condition;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;

/** Indicates that the call makes progress. */
final class ProgressApplication implements Application {

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                "Progress",
                "pbx_builtins",
                "Tell the caller that there is something to hear already.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        channel.indicate(Condition.PROGRESS);
        return Outcome.NEXT;
    }
}
