package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.Outcome;
import astrolabe.engine.sound.Playing;
import astrolabe.engine.sound.SoundPlayer;
import java.util.List;

/** Says words, each a sound, in the call's language. On the channel's strand. */
final class Speaking {

    private static final String INTERRUPT = "SAY_DTMF_INTERRUPT";

    private final SoundPlayer player;
    private final DialledExtension extensions;

    Speaking(SoundPlayer player, DialledExtension extensions) {
        this.player = player;
        this.extensions = extensions;
    }

    /** Says them all; where the variable says so, a digit ends that and begins an extension. */
    Outcome say(Channel channel, List<String> words) {
        return say(channel, words, channel.variable(INTERRUPT).filter(Truth::isYes).isPresent());
    }

    /**
     * @param leaves whether a digit ends the saying and begins an extension
     */
    Outcome say(Channel channel, List<String> words, boolean leaves) {
        for (String word : words) {
            switch (player.play(channel, word, channel.language(), _ -> leaves)) {
                case Playing.Digit(var digit) -> {
                    return extensions.complete(channel, String.valueOf(digit));
                }
                case Playing.Stopped _ -> {
                    return Outcome.HANGUP;
                }
                case Playing.Finished _, Playing.Missing _ -> {
                    // on with the next
                }
            }
        }
        return Outcome.unless(channel.isInterrupted());
    }
}
