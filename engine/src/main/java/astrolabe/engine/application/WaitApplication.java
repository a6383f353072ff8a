package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;

/** Lets time pass. */
final class WaitApplication implements Application {

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                "Wait", "pbx_builtins", "Wait for some seconds, fractions allowed.", "seconds");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        return Outcome.unless(!channel.sleep(Texts.seconds(data)));
    }
}
