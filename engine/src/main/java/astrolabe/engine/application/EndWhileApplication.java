package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;

/** Ends a loop. */
final class EndWhileApplication implements Application {

    private final Loops loops;

    EndWhileApplication(Loops loops) {
        this.loops = loops;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of("EndWhile", "app_while", "End a loop: go back to its While.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        return loops.repeat(channel);
    }
}
