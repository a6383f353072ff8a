package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Undertone;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import java.util.Optional;

/** Ends the tone that sounds in the background. */
final class StopPlayTonesApplication implements Application {

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                "StopPlayTones", "app_playtones", "End the tone that PlayTones started.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        if (!channel.isMusicOn()) {
            Optional<Undertone> _ = channel.takeUndertone();
        }
        return Outcome.NEXT;
    }
}
