package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;

/** Begins the next round of a loop. */
final class ContinueWhileApplication implements Application {

    private final Loops loops;

    ContinueWhileApplication(Loops loops) {
        this.loops = loops;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "ContinueWhile",
                        "app_while",
                        "Go on with the next round of the present loop.")
                .says("The condition of the loop is looked at again.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        return loops.repeat(channel);
    }
}
