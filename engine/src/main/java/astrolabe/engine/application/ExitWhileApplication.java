package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;

/** Leaves a loop. */
final class ExitWhileApplication implements Application {

    private final Loops loops;

    ExitWhileApplication(Loops loops) {
        this.loops = loops;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of("ExitWhile", "app_while", "Leave the present loop at once.")
                .says("The call goes on behind the EndWhile that belongs to the loop.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        return loops.leave(channel);
    }
}
