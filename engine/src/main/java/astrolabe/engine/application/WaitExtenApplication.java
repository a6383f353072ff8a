package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.channel.Signal;
import astrolabe.engine.channel.Undertone;
import astrolabe.engine.event.Location;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.expression.Options;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.DigitCollector;
import astrolabe.engine.pbx.Exceptions;
import astrolabe.engine.pbx.Outcome;
import astrolabe.engine.pbx.Places;
import astrolabe.engine.sound.ToneRoom;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for the caller to dial an extension. */
final class WaitExtenApplication implements Application {

    private static final Logger LOG = LoggerFactory.getLogger(WaitExtenApplication.class);

    private final Places places;
    private final DialledExtension extensions;
    private final ToneRoom tones;
    private final Exceptions exceptions;

    WaitExtenApplication(
            Places places, DialledExtension extensions, ToneRoom tones, Exceptions exceptions) {
        this.exceptions = exceptions;
        this.places = places;
        this.extensions = extensions;
        this.tones = tones;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "WaitExten",
                        "pbx_builtins",
                        "Wait for the caller to dial an extension.",
                        "[seconds]",
                        "[options]")
                .says(
                        "Without seconds, waits as long as the channel's response timeout. Then the next step follows; where"
                                + " there is none, extension t.")
                .option("m(x)", "Play music on hold meanwhile, of class x.")
                .option("d([x])", "Play a tone meanwhile: tone x, or the dial tone.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        Arguments arguments = Arguments.of(data);
        Options options =
                Options.parse(
                        arguments.at(1),
                        "md",
                        problem -> LOG.warn("{}: WaitExten: {}", channel.name(), problem));
        Duration given = Texts.seconds(arguments.at(0));
        Duration patience = given.isZero() ? channel.timeouts().response() : given;
        options.argument('m').ifPresent(channel::startMusic);
        boolean tone = options.has('d') && !options.has('m') && startTone(channel, options);
        Signal signal = DigitCollector.nextDigit(channel, channel.in(patience));
        if (options.has('m')) {
            channel.stopMusic();
        }
        if (tone) {
            Optional<Undertone> _ = channel.takeUndertone();
        }
        return switch (signal) {
            case Frame.DigitEnd(var digit, _) ->
                    extensions.complete(channel, String.valueOf(digit));
            case Signal.Interrupted _ -> Outcome.HANGUP;
            default -> timeOver(channel);
        };
    }

    private boolean startTone(Channel channel, Options options) {
        String name = options.argument('d').filter(text -> !text.isEmpty()).orElse("dial");
        return tones.start(channel, name);
    }

    private Outcome timeOver(Channel channel) {
        Location at = channel.location();
        Location next = new Location(at.context(), at.extension(), at.priority() + 1);
        if (places.exists(channel, next)) {
            return Outcome.NEXT;
        }
        Location timeout = new Location(at.context(), "t", 1);
        if (places.exists(channel, timeout)) {
            return new Outcome.Jump(timeout);
        }
        Optional<Location> handler = exceptions.raise(channel, Exceptions.RESPONSE_TIMEOUT, at);
        if (handler.isPresent()) {
            return new Outcome.Jump(handler.get());
        }
        LOG.warn(
                "{}: nothing was dialled, and context {} has no extension t",
                channel.name(),
                at.context());
        return Outcome.HANGUP;
    }
}
