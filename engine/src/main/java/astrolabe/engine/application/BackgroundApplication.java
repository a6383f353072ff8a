package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.event.ChannelState;
import astrolabe.engine.event.Location;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.expression.Options;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import astrolabe.engine.sound.Playing;
import astrolabe.engine.sound.SoundPlayer;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plays sounds while the caller may dial an extension. */
final class BackgroundApplication implements Application {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundApplication.class);

    private final SoundPlayer player;
    private final DialledExtension extensions;

    BackgroundApplication(SoundPlayer player, DialledExtension extensions) {
        this.player = player;
        this.extensions = extensions;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "BackGround",
                        "pbx_builtins",
                        "Play sounds while the caller may dial an extension.",
                        "filename1[&filename2[&...]]",
                        "[options]",
                        "[langoverride]",
                        "[context]")
                .says(
                        "The call is answered first. A digit ends the sounds and begins an extension of the present"
                                + " context; a digit that alone is an extension of the context given leads there."
                                + " BACKGROUNDSTATUS is SUCCESS, or FAILED when a sound could not be played.")
                .option("s", "Play nothing to a call that is not answered yet.")
                .option("n", "Play without answering the call.")
                .option("m", "Only a digit that is an extension by itself ends the sounds.")
                .option("p", "No digit ends the sounds.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        Arguments arguments = Arguments.of(data);
        if (!arguments.has(0)) {
            LOG.warn("{}: BackGround needs the name of a sound", channel.name());
            return Outcome.NEXT;
        }
        Options options =
                Options.parse(
                        arguments.at(1),
                        "snmp",
                        problem -> LOG.warn("{}: BackGround: {}", channel.name(), problem));
        if (channel.state() != ChannelState.UP) {
            if (options.has('s')) {
                return end(channel, true);
            }
            if (!options.has('n') && !Answering.answer(channel)) {
                return end(channel, true);
            }
        }
        return playAll(channel, arguments, options);
    }

    private static Outcome end(Channel channel, boolean succeeded) {
        channel.setVariable("BACKGROUNDSTATUS", succeeded ? "SUCCESS" : "FAILED");
        return Outcome.unless(channel.isInterrupted());
    }

    private Outcome playAll(Channel channel, Arguments arguments, Options options) {
        String language = arguments.has(2) ? arguments.at(2) : channel.language();
        String context = arguments.has(3) ? arguments.at(3) : channel.context();
        Predicate<Character> stops =
                digit ->
                        !options.has('p')
                                && (!options.has('m')
                                        || extensions.exists(channel, context, digit));
        boolean complete = true;
        Optional<Character> dialled = Optional.empty();
        for (String name : arguments.at(0).split("&")) {
            Playing end = player.play(channel, name, language, stops);
            complete &= !(end instanceof Playing.Missing);
            if (end instanceof Playing.Digit(var digit)) {
                dialled = Optional.of(digit);
                break;
            }
            if (end instanceof Playing.Stopped) {
                break;
            }
        }
        Outcome next = end(channel, complete);
        return dialled.isPresent() && next instanceof Outcome.Next
                ? follow(channel, arguments, context, dialled.get())
                : next;
    }

    private Outcome follow(Channel channel, Arguments arguments, String context, char digit) {
        if (arguments.has(3) && extensions.isComplete(channel, context, digit)) {
            return new Outcome.Jump(new Location(context, String.valueOf(digit), 1));
        }
        return extensions.complete(channel, String.valueOf(digit));
    }
}
