package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;

/** Begins a loop. */
final class WhileApplication implements Application {

    private final Loops loops;

    WhileApplication(Loops loops) {
        this.loops = loops;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "While",
                        "app_while",
                        "Begin a loop that runs as long as a condition holds.",
                        "expr")
                .says(
                        "The loop ends at the EndWhile that belongs to it, in the same extension. A condition is false when it is empty or the number zero.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        return Truth.holds(data) ? Outcome.NEXT : loops.leave(channel);
    }
}
