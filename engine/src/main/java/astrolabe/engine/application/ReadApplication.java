package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Undertone;
import astrolabe.engine.event.ChannelState;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.expression.Options;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import astrolabe.engine.sound.Playing;
import astrolabe.engine.sound.SoundPlayer;
import astrolabe.engine.sound.ToneRoom;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads digits into a variable. */
final class ReadApplication implements Application {

    private static final Logger LOG = LoggerFactory.getLogger(ReadApplication.class);

    private static final int MOST_DIGITS = 255;

    /** Between two prompts a digit is waited for no longer than the ear takes for a pause. */
    private static final Duration BETWEEN_PROMPTS = Duration.ofMillis(50);

    private static final Duration FOREVER = Duration.ofNanos(-1);

    private final SoundPlayer player;
    private final ToneRoom tones;

    ReadApplication(SoundPlayer player, ToneRoom tones) {
        this.player = player;
        this.tones = tones;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "Read",
                        "app_read",
                        "Read digits into a variable.",
                        "variable",
                        "[filename[&filename2[&...]]]",
                        "[maxdigits]",
                        "[options]",
                        "[attempts]",
                        "[timeout]")
                .says(
                        "Plays the sounds, which a digit ends, and reads until #, until maxdigits are there, or until no"
                                + " more come within the timeout in seconds; without digits it tries again, as often as"
                                + " attempts says. READSTATUS is OK, ERROR, HANGUP, INTERRUPTED, SKIPPED or TIMEOUT.")
                .option("s", "Read nothing from a call that is not answered yet.")
                .option("i", "The filename is a tone of indications.conf.")
                .option("n", "Read without answering the call.")
                .option("t(x)", "The digits x, instead of #, end the reading; none without x.")
                .option("e", "Where only a terminating digit is dialled, that is the value.");
    }

    /** What the arguments ask for. */
    private record Wish(
            String variable,
            String prompts,
            int most,
            Options options,
            int attempts,
            Duration timeout) {

        String terminators() {
            return options.argument('t').orElse("#");
        }
    }

    @Override
    public Outcome run(Channel channel, String data) {
        Wish wish = wish(channel, Arguments.of(data));
        channel.setVariable("READSTATUS", ReadStatus.ERROR.name());
        if (wish.variable.isEmpty()) {
            LOG.warn("{}: Read needs a variable", channel.name());
            return Outcome.NEXT;
        }
        ReadStatus status = answerAndRead(channel, wish);
        boolean over = channel.isInterrupted();
        channel.setVariable("READSTATUS", (over ? ReadStatus.HANGUP : status).name());
        return Outcome.unless(over);
    }

    private static Wish wish(Channel channel, Arguments arguments) {
        Options options =
                Options.parse(
                        arguments.at(3),
                        "sinte",
                        problem -> LOG.warn("{}: Read: {}", channel.name(), problem));
        int most = (int) Texts.number(arguments.at(2)).orElse(0);
        int attempts = (int) Texts.number(arguments.at(4)).orElse(1);
        double seconds = Texts.number(arguments.at(5)).orElse(0);
        return new Wish(
                arguments.at(0).strip(),
                arguments.at(1),
                most < 1 || most > MOST_DIGITS ? MOST_DIGITS : most,
                options,
                Math.max(1, attempts),
                seconds < 0 ? FOREVER : Texts.seconds(arguments.at(5)));
    }

    private ReadStatus answerAndRead(Channel channel, Wish wish) {
        if (channel.state() != ChannelState.UP) {
            if (wish.options.has('s')) {
                channel.setVariable(wish.variable, "");
                return ReadStatus.SKIPPED;
            }
            if (!wish.options.has('n') && !Answering.answer(channel)) {
                return ReadStatus.HANGUP;
            }
        }
        ReadStatus status = ReadStatus.ERROR;
        for (int attempt = 0; attempt < wish.attempts; attempt++) {
            DigitReading reading = new DigitReading(channel, wish.most, wish.terminators());
            status =
                    wish.options.has('i')
                            ? readUnderTone(channel, wish, reading)
                            : readAfterPrompts(channel, wish, reading);
            channel.setVariable(
                    wish.variable,
                    wish.options.has('e') ? reading.digitsOrTerminator() : reading.digits());
            if (!reading.digits().isEmpty() || status == ReadStatus.HANGUP) {
                return status;
            }
        }
        return status;
    }

    private ReadStatus readAfterPrompts(Channel channel, Wish wish, DigitReading reading) {
        String[] prompts = wish.prompts.split("&", -1);
        ReadStatus status = ReadStatus.TIMEOUT;
        for (int i = 0; i < prompts.length && reading.isEmpty(); i++) {
            boolean last = i == prompts.length - 1;
            status = prompts[i].isEmpty() ? status : prompt(channel, prompts[i], reading);
            if (status == ReadStatus.OK || status == ReadStatus.HANGUP) {
                return status;
            }
            status = collect(channel, wish, reading, last);
            if (status == ReadStatus.HANGUP) {
                return status;
            }
        }
        return status;
    }

    private ReadStatus prompt(Channel channel, String name, DigitReading reading) {
        return switch (player.play(channel, name, channel.language(), _ -> true)) {
            case Playing.Digit(var digit) ->
                    reading.take(digit) ? ReadStatus.OK : ReadStatus.TIMEOUT;
            case Playing.Stopped _ -> ReadStatus.HANGUP;
            case Playing.Finished _, Playing.Missing _ -> ReadStatus.TIMEOUT;
        };
    }

    private static ReadStatus collect(
            Channel channel, Wish wish, DigitReading reading, boolean last) {
        boolean given = !wish.timeout.isZero();
        Duration first = given ? wish.timeout : channel.timeouts().response();
        Duration between = given ? wish.timeout : channel.timeouts().digit();
        return reading.collect(last ? first : BETWEEN_PROMPTS, between);
    }

    private ReadStatus readUnderTone(Channel channel, Wish wish, DigitReading reading) {
        boolean sounds = tones.start(channel, wish.prompts);
        ReadStatus status = collect(channel, wish, reading, true);
        if (sounds) {
            Optional<Undertone> _ = channel.takeUndertone();
        }
        return status;
    }
}
