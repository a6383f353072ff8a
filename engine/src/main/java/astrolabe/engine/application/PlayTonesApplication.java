package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import astrolabe.engine.sound.ToneRoom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts a tone that sounds while the dialplan goes on. */
final class PlayTonesApplication implements Application {

    private static final Logger LOG = LoggerFactory.getLogger(PlayTonesApplication.class);

    private final ToneRoom tones;

    PlayTonesApplication(ToneRoom tones) {
        this.tones = tones;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "PlayTones",
                        "app_playtones",
                        "Start a tone, and go on while it sounds.",
                        "arg")
                .says(
                        "The tone is a name of indications.conf, as busy, or a list of tones, as 425/50,0/50. It sounds"
                                + " whenever the call waits, until StopPlayTones, another tone, music or a"
                                + " conversation.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        if (data.isBlank()) {
            LOG.warn("{}: PlayTones needs a tone", channel.name());
        } else if (tones.start(channel, data.strip())) {
            LOG.debug("{}: hears tone {}", channel.name(), data);
        }
        return Outcome.NEXT;
    }
}
