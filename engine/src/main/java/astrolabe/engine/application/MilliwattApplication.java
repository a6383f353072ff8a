package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import astrolabe.engine.sound.Playing;
import astrolabe.engine.sound.SoundPlayer;
import astrolabe.engine.sound.ToneGenerator;
import astrolabe.engine.sound.ToneList;
import java.util.List;

/** Plays a tone for measuring lines until the caller hangs up. */
final class MilliwattApplication implements Application {

    private static final int STANDARD = 1_004; // hertz; no divisor of the sampling rate
    private static final int OLD = 1_000;

    private final SoundPlayer player;

    MilliwattApplication(SoundPlayer player) {
        this.player = player;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "Milliwatt",
                        "app_milliwatt",
                        "Play a tone of 1004 Hz and one milliwatt.",
                        "[options]")
                .option("m", "Be silent in the last of each ten seconds.")
                .option("o", "Play 1000 Hz, as in the old days.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        int frequency = data.indexOf('o') >= 0 ? OLD : STANDARD;
        boolean pauses = data.indexOf('m') >= 0;
        List<ToneList.Part> parts =
                pauses
                        ? List.of(part(frequency, 9_000), part(0, 1_000))
                        : List.of(part(frequency, 0));
        Playing _ = player.play(channel, ToneGenerator.milliwatt(new ToneList(parts)), _ -> false);
        return Outcome.unless(channel.isInterrupted());
    }

    private static ToneList.Part part(int frequency, int milliseconds) {
        return new ToneList.Part(frequency, 0, false, milliseconds, false);
    }
}
