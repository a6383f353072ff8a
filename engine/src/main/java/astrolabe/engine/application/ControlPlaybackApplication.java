package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.channel.Signal;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.expression.Options;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.DigitCollector;
import astrolabe.engine.pbx.Outcome;
import astrolabe.engine.sound.Reel;
import astrolabe.engine.sound.Sound;
import astrolabe.engine.sound.SoundPlayer;
import astrolabe.engine.time.Strand;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plays a sound that the caller winds, pauses and stops with its keypad. */
final class ControlPlaybackApplication implements Application {

    private static final Logger LOG = LoggerFactory.getLogger(ControlPlaybackApplication.class);

    private static final Duration USUAL_SKIP = Duration.ofSeconds(3);

    /** What {@code CPLAYBACKOFFSET} says of a sound that was heard to its end. */
    private static final long END = -1;

    private final SoundPlayer player;

    ControlPlaybackApplication(SoundPlayer player) {
        this.player = player;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "ControlPlayback",
                        "app_controlplayback",
                        "Play a sound that the caller winds, pauses and stops.",
                        "filename",
                        "[skipms]",
                        "[ff]",
                        "[rew]",
                        "[stop]",
                        "[pause]",
                        "[restart]",
                        "[options]")
                .says(
                        "Each of ff, rew, stop, pause and restart is a digit, or several; # winds on and * back, unless"
                                + " another argument has that digit, by skipms, 3000 unless it is given. While it"
                                + " pauses, pause goes on, and stop and restart work. CPLAYBACKSTATUS is SUCCESS,"
                                + " USERSTOPPED or ERROR, CPLAYBACKOFFSET where it stopped in milliseconds, -1 for the"
                                + " end, and CPLAYBACKSTOPKEY the digit that stopped it.")
                .option("o(time)", "Begin at so many milliseconds.");
    }

    /** What each digit does. */
    private record Keys(String forward, String rewind, String stop, String pause, String restart) {

        static Keys of(Arguments arguments) {
            return new Keys(
                    orUsual(arguments, 2, "#"),
                    orUsual(arguments, 3, "*"),
                    arguments.at(4),
                    arguments.at(5),
                    arguments.at(6));
        }

        private static String orUsual(Arguments arguments, int index, String usual) {
            if (arguments.has(index)) {
                return arguments.at(index);
            }
            for (int other = 2; other <= 6; other++) {
                if (arguments.at(other).contains(usual)) {
                    return "";
                }
            }
            return usual;
        }

        boolean has(char digit) {
            return (forward + rewind + stop + pause + restart).indexOf(digit) >= 0;
        }
    }

    @Override
    public Outcome run(Channel channel, String data) {
        Arguments arguments = Arguments.of(data);
        if (!arguments.has(0)) {
            LOG.warn("{}: ControlPlayback needs the name of a sound", channel.name());
            return ends(channel, "ERROR", 0);
        }
        Optional<Sound> sound = player.start(channel, arguments.at(0).strip(), channel.language());
        if (sound.isEmpty()) {
            return ends(channel, "ERROR", 0);
        }
        Options options =
                Options.parse(
                        arguments.at(7),
                        "o",
                        problem -> LOG.warn("{}: ControlPlayback: {}", channel.name(), problem));
        Reel reel = new Reel(sound.get());
        options.argument('o').map(Texts::milliseconds).ifPresent(reel::windTo);
        Duration skip = Texts.milliseconds(arguments.at(1));
        Outcome outcome =
                play(channel, reel, Keys.of(arguments), skip.isZero() ? USUAL_SKIP : skip);
        player.ended(channel);
        return outcome;
    }

    private Outcome play(Channel channel, Reel reel, Keys keys, Duration skip) {
        while (true) {
            Signal end =
                    player.playUntil(
                            channel,
                            reel,
                            frame ->
                                    frame instanceof Frame.DigitEnd(var digit, _)
                                            && keys.has(digit));
            if (!(end instanceof Frame.DigitEnd(var digit, _))) {
                return end instanceof Signal.TimedOut
                        ? ends(channel, "SUCCESS", END)
                        : ends(channel, "ERROR", reel.position().toMillis());
            }
            char key = keys.pause.indexOf(digit) < 0 ? digit : pause(channel, keys);
            if (channel.isInterrupted()) {
                return ends(channel, "ERROR", reel.position().toMillis());
            }
            if (keys.stop.indexOf(key) >= 0) {
                channel.setVariable("CPLAYBACKSTOPKEY", String.valueOf(key));
                return ends(channel, "USERSTOPPED", reel.position().toMillis());
            }
            wind(reel, keys, key, skip);
        }
    }

    private static void wind(Reel reel, Keys keys, char key, Duration skip) {
        if (keys.restart.indexOf(key) >= 0) {
            reel.windTo(Duration.ZERO);
        } else if (keys.forward.indexOf(key) >= 0) {
            reel.windTo(reel.position().plus(skip));
        } else if (keys.rewind.indexOf(key) >= 0) {
            reel.windTo(reel.position().minus(skip));
        }
    }

    /** Returns the digit that ended the pause. */
    private static char pause(Channel channel, Keys keys) {
        String ending = keys.pause + keys.stop + keys.restart;
        while (true) {
            Signal signal = DigitCollector.nextDigit(channel, Strand.FOREVER);
            if (!(signal instanceof Frame.DigitEnd(var digit, _))) {
                return ' '; // no key: the channel is to stop
            }
            if (ending.indexOf(digit) >= 0) {
                return keys.pause.indexOf(digit) >= 0 ? ' ' : digit;
            }
        }
    }

    private static Outcome ends(Channel channel, String status, long offset) {
        channel.setVariable("CPLAYBACKSTATUS", status);
        channel.setVariable("CPLAYBACKOFFSET", Long.toString(offset));
        return Outcome.unless(channel.isInterrupted());
    }
}
