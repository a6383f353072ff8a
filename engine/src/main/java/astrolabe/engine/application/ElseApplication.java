package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;

/** Begins steps that are run if no condition held; a call that comes here has run others. */
final class ElseApplication implements Application {

    private final Alternatives alternatives;

    ElseApplication(Alternatives alternatives) {
        this.alternatives = alternatives;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of("Else", "app_if", "Run steps if no condition before held.")
                .says("It stands behind all ElseIf, once.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        return alternatives.leave(channel);
    }
}
