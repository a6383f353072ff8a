package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import java.time.Duration;

/** Plays music on hold for a while. */
final class MusicOnHoldApplication implements Application {

    private static final Duration FOREVER = Duration.ofNanos(-1);

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "MusicOnHold",
                        "res_musiconhold",
                        "Play music on hold, for some seconds or until the caller hangs up.",
                        "class",
                        "[duration]")
                .says("Without a class, the channel's own is played. The call is not answered.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        Arguments arguments = Arguments.of(data);
        Duration duration = Texts.seconds(arguments.at(1));
        channel.startMusic(arguments.at(0).strip());
        boolean undisturbed = channel.sleep(duration.isZero() ? FOREVER : duration);
        channel.stopMusic();
        return Outcome.unless(!undisturbed);
    }
}
