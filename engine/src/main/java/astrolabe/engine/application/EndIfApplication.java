package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;

/** Ends the steps of an If: all that came here go on together. */
final class EndIfApplication implements Application {

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of("EndIf", "app_if", "End the steps that If began.")
                .says("The next step is run whatever the conditions were.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        return Outcome.NEXT;
    }
}
