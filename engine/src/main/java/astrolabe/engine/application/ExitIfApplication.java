package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;

/** Leaves the steps of an If. */
final class ExitIfApplication implements Application {

    private final Alternatives alternatives;

    ExitIfApplication(Alternatives alternatives) {
        this.alternatives = alternatives;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of("ExitIf", "app_if", "Leave the steps of an If.")
                .says("The call goes on behind the EndIf that belongs to it.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        return alternatives.leave(channel);
    }
}
