package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.event.ChannelState;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import astrolabe.engine.sound.Playing;
import astrolabe.engine.sound.SoundPlayer;
import astrolabe.engine.sound.ToneGenerator;
import astrolabe.engine.sound.ToneList;
import java.util.List;
import java.util.Locale;

/** Plays the tones of a number that does not exist, so that dialling machines give up. */
final class ZapatellerApplication implements Application {

    private static final ToneList TONES =
            new ToneList(List.of(tone(950, 330), tone(1400, 330), tone(1800, 330), tone(0, 1000)));

    private final SoundPlayer player;

    ZapatellerApplication(SoundPlayer player) {
        this.player = player;
    }

    private static ToneList.Part tone(int frequency, int milliseconds) {
        return new ToneList.Part(frequency, 0, false, milliseconds, true);
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "Zapateller",
                        "app_zapateller",
                        "Play the tones of a number that does not exist.",
                        "options")
                .says(
                        "Machines that dial by themselves take the number off their list then. ZAPATELLERSTATUS is ZAPPED,"
                                + " ANSWERED or NOTHING.")
                .option("answer", "Answer the call first.")
                .option("nocallerid", "Play them only to a caller whose number is not known.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        List<String> options = List.of(data.toLowerCase(Locale.ROOT).split("\\s*,\\s*"));
        if (options.contains("nocallerid") && !channel.caller().number().isEmpty()) {
            return ends(channel, "NOTHING");
        }
        boolean answers = options.contains("answer") && channel.state() != ChannelState.UP;
        if (answers && !Answering.answer(channel)) {
            return ends(channel, "ANSWERED");
        }
        return switch (player.play(channel, ToneGenerator.of(TONES), _ -> false)) {
            case Playing.Finished _, Playing.Digit _ -> ends(channel, "ZAPPED");
            case Playing.Stopped _, Playing.Missing _ ->
                    ends(channel, answers ? "ANSWERED" : "NOTHING");
        };
    }

    private static Outcome ends(Channel channel, String status) {
        channel.setVariable("ZAPATELLERSTATUS", status);
        return Outcome.unless(channel.isInterrupted());
    }
}
