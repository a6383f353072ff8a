package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;

/** Does nothing, visibly. */
final class NoOpApplication implements Application {

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                "NoOp",
                "pbx_builtins",
                "Do nothing; the text shows in the events and the log.",
                "[text]");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        return Outcome.NEXT;
    }
}
