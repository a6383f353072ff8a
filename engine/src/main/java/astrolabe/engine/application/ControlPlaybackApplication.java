package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.channel.Signal;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.expression.Options;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import astrolabe.engine.sound.Reel;
import astrolabe.engine.sound.RemoteControl;
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
                                + " USERSTOPPED, REMOTESTOPPED or ERROR, CPLAYBACKOFFSET where it stopped in milliseconds, -1 for the"
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

        Deed deed(char digit) {
            if (pause.indexOf(digit) >= 0) {
                return new Deed.Pause();
            }
            if (stop.indexOf(digit) >= 0) {
                return new Deed.Stop(digit);
            }
            if (restart.indexOf(digit) >= 0) {
                return new Deed.Restart();
            }
            if (forward.indexOf(digit) >= 0) {
                return new Deed.Wind(false);
            }
            return rewind.indexOf(digit) >= 0 ? new Deed.Wind(true) : new Deed.GoOn();
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
        try (RemoteControl remote = RemoteControl.of(channel)) {
            return play(
                    channel, reel, Keys.of(arguments), skip.isZero() ? USUAL_SKIP : skip, remote);
        } finally {
            player.ended(channel);
        }
    }

    private Outcome play(
            Channel channel, Reel reel, Keys keys, Duration skip, RemoteControl remote) {
        while (true) {
            Signal end =
                    player.playUntil(
                            channel,
                            reel,
                            frame ->
                                    frame instanceof Frame.DigitEnd(var digit, _)
                                            && keys.has(digit),
                            remote::hasOrder);
            if (end instanceof Signal.TimedOut) {
                return ends(channel, "SUCCESS", END);
            }
            Deed deed = deed(end, keys, remote);
            if (deed instanceof Deed.Pause) {
                deed = pause(channel, keys, remote);
            }
            if (channel.isInterrupted()) {
                return ends(channel, "ERROR", reel.position().toMillis());
            }
            switch (deed) {
                case Deed.Wind(var back) ->
                        reel.windTo(
                                back ? reel.position().minus(skip) : reel.position().plus(skip));
                case Deed.Restart _ -> reel.windTo(Duration.ZERO);
                case Deed.Stop(var key) -> {
                    channel.setVariable("CPLAYBACKSTOPKEY", String.valueOf(key));
                    return ends(channel, "USERSTOPPED", reel.position().toMillis());
                }
                case Deed.StopFromOutside _ -> {
                    return ends(channel, "REMOTESTOPPED", reel.position().toMillis());
                }
                case Deed.Pause _, Deed.GoOn _ -> {
                    // the sound goes on where it stands
                }
            }
        }
    }

    /** What a key or somebody outside wants of the sound. */
    private sealed interface Deed {

        record Wind(boolean back) implements Deed {}

        record Restart() implements Deed {}

        record Pause() implements Deed {}

        record Stop(char key) implements Deed {}

        record StopFromOutside() implements Deed {}

        record GoOn() implements Deed {}
    }

    private static Deed deed(Signal signal, Keys keys, RemoteControl remote) {
        return switch (signal) {
            case Frame.DigitEnd(var digit, _) -> keys.deed(digit);
            case Signal.Ready _ ->
                    remote.take().map(ControlPlaybackApplication::deed).orElseGet(Deed.GoOn::new);
            default -> new Deed.GoOn();
        };
    }

    private static Deed deed(RemoteControl.Order order) {
        return switch (order) {
            case STOP -> new Deed.StopFromOutside();
            case FORWARD -> new Deed.Wind(false);
            case REVERSE -> new Deed.Wind(true);
            case PAUSE -> new Deed.Pause();
            case RESTART -> new Deed.Restart();
        };
    }

    /** Returns what ended the pause. */
    private static Deed pause(Channel channel, Keys keys, RemoteControl remote) {
        while (true) {
            Signal signal = channel.await(Strand.FOREVER, remote::hasOrder);
            if (signal instanceof Signal.Interrupted) {
                return new Deed.GoOn();
            }
            Deed deed = deed(signal, keys, remote);
            if (deed instanceof Deed.Pause) {
                return new Deed.GoOn();
            }
            if (!(deed instanceof Deed.Wind || deed instanceof Deed.GoOn)) {
                return deed;
            }
        }
    }

    private static Outcome ends(Channel channel, String status, long offset) {
        channel.setVariable("CPLAYBACKSTATUS", status);
        channel.setVariable("CPLAYBACKOFFSET", Long.toString(offset));
        return Outcome.unless(channel.isInterrupted());
    }
}
