package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.channel.Signal;
import astrolabe.engine.channel.Undertone;
import astrolabe.engine.event.ChannelState;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.expression.Options;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.DigitCollector;
import astrolabe.engine.pbx.Outcome;
import astrolabe.engine.sound.Playing;
import astrolabe.engine.sound.SoundPlayer;
import astrolabe.engine.sound.ToneRoom;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads an extension into a variable. */
final class ReadExtenApplication implements Application {

    private static final Logger LOG = LoggerFactory.getLogger(ReadExtenApplication.class);

    private static final String STATUS = "READEXTENSTATUS";

    private final SoundPlayer player;
    private final ToneRoom tones;
    private final DialledExtension extensions;

    ReadExtenApplication(SoundPlayer player, ToneRoom tones, DialledExtension extensions) {
        this.player = player;
        this.tones = tones;
        this.extensions = extensions;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "ReadExten",
                        "app_readexten",
                        "Read an extension into a variable.",
                        "variable",
                        "[filename]",
                        "[context]",
                        "[option]",
                        "[timeout]")
                .says(
                        "Plays the sound, which a digit ends, and reads until no longer extension of the context could be"
                                + " meant, until #, or until no more digits come within the timeout in seconds."
                                + " READEXTENSTATUS is OK; INVALID, where the variable becomes i if there is such an"
                                + " extension and INVALID_EXTEN what was dialled; TIMEOUT, where it becomes t if there"
                                + " is such an extension; SKIP; ERROR; or HANGUP.")
                .option("s", "Read nothing from a call that is not answered yet.")
                .option("i", "The filename is a tone of indications.conf.")
                .option("n", "Read without answering the call.")
                .option("p", "Only # or a pause completes the extension.");
    }

    /** What the arguments ask for. */
    private record Wish(
            String variable,
            String sound,
            String context,
            Options options,
            Duration first,
            Duration between) {}

    @Override
    public Outcome run(Channel channel, String data) {
        Arguments arguments = Arguments.of(data);
        if (!arguments.has(0)) {
            LOG.warn("{}: ReadExten needs a variable", channel.name());
            return ends(channel, "ERROR");
        }
        Options options =
                Options.parse(
                        arguments.at(3),
                        "sinp",
                        problem -> LOG.warn("{}: ReadExten: {}", channel.name(), problem));
        Duration timeout = Texts.seconds(arguments.at(4));
        Wish wish =
                new Wish(
                        arguments.at(0).strip(),
                        arguments.at(1).strip(),
                        arguments.has(2) ? arguments.at(2).strip() : channel.context(),
                        options,
                        timeout.isZero() ? channel.timeouts().response() : timeout,
                        timeout.isZero() ? channel.timeouts().digit() : timeout);
        if (channel.state() != ChannelState.UP) {
            if (options.has('s')) {
                channel.setVariable(wish.variable, "");
                return ends(channel, "SKIP");
            }
            if (!options.has('n') && !Answering.answer(channel)) {
                return ends(channel, "HANGUP");
            }
        }
        Optional<String> dialled = read(channel, wish);
        return dialled.isEmpty()
                ? ends(channel, "HANGUP")
                : ends(channel, judge(channel, wish, dialled.get()));
    }

    private static Outcome ends(Channel channel, String status) {
        channel.setVariable(STATUS, status);
        return Outcome.unless(channel.isInterrupted());
    }

    /** What was dialled, perhaps nothing; no text at all when the channel is to stop. */
    private Optional<String> read(Channel channel, Wish wish) {
        boolean tone =
                wish.options.has('i') && !wish.sound.isEmpty() && tones.start(channel, wish.sound);
        try {
            String first = "";
            if (!wish.options.has('i') && !wish.sound.isEmpty()) {
                Playing end = player.play(channel, wish.sound, channel.language(), _ -> true);
                if (end instanceof Playing.Stopped) {
                    return Optional.empty();
                }
                first = end instanceof Playing.Digit(var digit) ? String.valueOf(digit) : "";
            }
            return first.equals("#") ? Optional.of("") : collect(channel, wish, first);
        } finally {
            if (tone) {
                Optional<Undertone> _ = channel.takeUndertone();
            }
        }
    }

    private Optional<String> collect(Channel channel, Wish wish, String first) {
        StringBuilder digits = new StringBuilder(first);
        while (digits.isEmpty()
                || wish.options.has('p')
                || extensions.isBeginning(channel, wish.context, digits.toString())) {
            Duration patience = digits.isEmpty() ? wish.first : wish.between;
            switch (DigitCollector.nextDigit(channel, channel.in(patience))) {
                case Frame.DigitEnd(var digit, _)
                        when digit == '#' && !goesOn(channel, wish, digits) -> {
                    return Optional.of(digits.toString());
                }
                case Frame.DigitEnd(var digit, _) -> digits.append(digit);
                case Signal.Interrupted _ -> {
                    return Optional.empty();
                }
                default -> {
                    return Optional.of(digits.toString());
                }
            }
        }
        return Optional.of(digits.toString());
    }

    /** Whether a # is part of an extension here, rather than its end. */
    private boolean goesOn(Channel channel, Wish wish, StringBuilder digits) {
        String longer = digits + "#";
        return !wish.options.has('p')
                && (extensions.exists(channel, wish.context, longer)
                        || extensions.isBeginning(channel, wish.context, longer));
    }

    private String judge(Channel channel, Wish wish, String dialled) {
        if (dialled.isEmpty()) {
            channel.setVariable(wish.variable, existing(channel, wish, "t"));
            return "TIMEOUT";
        }
        if (extensions.exists(channel, wish.context, dialled)) {
            channel.setVariable(wish.variable, dialled);
            return "OK";
        }
        channel.setVariable("INVALID_EXTEN", dialled);
        channel.setVariable(wish.variable, existing(channel, wish, "i"));
        return "INVALID";
    }

    private String existing(Channel channel, Wish wish, String extension) {
        return extensions.exists(channel, wish.context, extension) ? extension : "";
    }
}
