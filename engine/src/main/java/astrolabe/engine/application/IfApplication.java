package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;

/** Begins steps that are run if a condition holds. */
final class IfApplication implements Application {

    private final Alternatives alternatives;

    IfApplication(Alternatives alternatives) {
        this.alternatives = alternatives;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of("If", "app_if", "Run steps only if a condition holds.", "expr")
                .says(
                        "The steps are those up to the ElseIf, Else or EndIf that belongs to it, in the same extension. A condition is false when it is empty or the number zero.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        return alternatives.choose(channel, data);
    }
}
