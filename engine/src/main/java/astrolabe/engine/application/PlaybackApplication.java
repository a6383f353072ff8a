package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.event.ChannelState;
import astrolabe.engine.event.TestStates;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import astrolabe.engine.sound.Playing;
import astrolabe.engine.sound.SoundPlayer;
import astrolabe.engine.sound.SpokenWords;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plays sounds to their end. */
final class PlaybackApplication implements Application {

    private static final Logger LOG = LoggerFactory.getLogger(PlaybackApplication.class);

    private static final TestStates.Place SAYING =
            new TestStates.Place("say.c", "say_number_full", 880);

    private final SoundPlayer player;
    private final TestStates states;

    PlaybackApplication(SoundPlayer player, TestStates states) {
        this.player = player;
        this.states = states;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "Playback",
                        "app_playback",
                        "Play sounds to their end.",
                        "filename[&filename2[&...]]",
                        "[options]")
                .says(
                        "Names are without extension. The call is answered first. PLAYBACKSTATUS is SUCCESS, or FAILED when"
                                + " a sound could not be played.")
                .option("skip", "Play nothing to a call that is not answered yet.")
                .option("noanswer", "Play without answering the call.")
                .option(
                        "say",
                        "Speak each entry instead of playing a file: num:42, digit:42 or char:ab.")
                .option("mix", "Speak the entries that have a colon, play the others.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        Arguments arguments = Arguments.of(data);
        if (!arguments.has(0)) {
            LOG.warn("{}: Playback needs the name of a sound", channel.name());
            return Outcome.NEXT;
        }
        String options = arguments.at(1).toLowerCase(Locale.ROOT);
        if (channel.state() != ChannelState.UP) {
            if (options.contains("skip")) {
                return end(channel, true);
            }
            if (!options.contains("noanswer") && !Answering.answer(channel)) {
                return end(channel, true);
            }
        }
        return end(channel, playAll(channel, arguments.at(0), options));
    }

    private static Outcome end(Channel channel, boolean succeeded) {
        channel.setVariable("PLAYBACKSTATUS", succeeded ? "SUCCESS" : "FAILED");
        return Outcome.unless(channel.isInterrupted());
    }

    /** Returns whether all could be played. */
    private boolean playAll(Channel channel, String names, String options) {
        boolean complete = true;
        for (String name : names.split("&")) {
            boolean spoken =
                    options.contains("say") || (options.contains("mix") && name.indexOf(':') >= 0);
            switch (spoken ? say(channel, name) : player.play(channel, name)) {
                case Playing.Missing _ -> complete = false;
                case Playing.Stopped _ -> {
                    return complete;
                }
                case Playing.Finished _, Playing.Digit _ -> {
                    // on with the next
                }
            }
        }
        return complete;
    }

    private Playing say(Channel channel, String text) {
        Optional<List<String>> words = SpokenWords.of(text);
        if (words.isEmpty()) {
            LOG.warn("{}: '{}' is nothing that can be said", channel.name(), text);
            return new Playing.Missing();
        }
        announce(channel, text);
        Playing last = new Playing.Finished();
        for (String word : words.get()) {
            last = player.play(channel, word);
            if (!(last instanceof Playing.Finished)) {
                return last;
            }
        }
        return last;
    }

    private void announce(Channel channel, String text) {
        if (states.isOn() && text.startsWith("num")) {
            String number = text.substring(text.indexOf(':') + 1);
            states.reached(
                    "SAYNUM",
                    SAYING,
                    "Message",
                    "saying number " + number,
                    "Number",
                    number,
                    "Channel",
                    channel.name());
        }
    }
}
