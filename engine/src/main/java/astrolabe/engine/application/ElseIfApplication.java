package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;

/** Begins steps that are run if this condition holds and none before did. */
final class ElseIfApplication implements Application {

    private final Alternatives alternatives;

    ElseIfApplication(Alternatives alternatives) {
        this.alternatives = alternatives;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "ElseIf",
                        "app_if",
                        "Run steps if no condition before held and this one does.",
                        "expr")
                .says("There may be any number of them between If and Else.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        return alternatives.isToBeTried(channel)
                ? alternatives.choose(channel, data)
                : alternatives.leave(channel);
    }
}
