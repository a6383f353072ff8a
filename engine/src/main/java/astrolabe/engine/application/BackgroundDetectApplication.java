package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.event.Location;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import astrolabe.engine.pbx.Places;
import astrolabe.engine.sound.Sound;
import astrolabe.engine.sound.SoundPlayer;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plays a sound and notices when the far end talks. */
final class BackgroundDetectApplication implements Application {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundDetectApplication.class);

    private static final Duration USUAL_SILENCE = Duration.ofSeconds(1);
    private static final Duration USUAL_LEAST = Duration.ofMillis(100);
    private static final Duration NO_LIMIT = Duration.ofDays(365);

    private final SoundPlayer player;
    private final DialledExtension extensions;
    private final Places places;

    BackgroundDetectApplication(SoundPlayer player, DialledExtension extensions, Places places) {
        this.player = player;
        this.extensions = extensions;
        this.places = places;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "BackgroundDetect",
                        "app_talkdetect",
                        "Play a sound, and go to extension talk when the far end talks.",
                        "filename",
                        "[sil]",
                        "[min]",
                        "[max]",
                        "[analysistime]")
                .says(
                        "Talk is a noise of min to max milliseconds, at least 100 unless that is given, with a silence of"
                                + " sil milliseconds behind it, 1000 unless that is given, within the first"
                                + " analysistime milliseconds of the sound. TALK_DETECTED is its length in"
                                + " milliseconds. A digit that begins an extension leads there. The call is answered"
                                + " first.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        Arguments arguments = Arguments.of(data);
        if (!arguments.has(0)) {
            LOG.warn("{}: BackgroundDetect needs the name of a sound", channel.name());
            return Outcome.NEXT;
        }
        if (!Answering.answer(channel)) {
            return Outcome.HANGUP;
        }
        Optional<Sound> sound = player.start(channel, arguments.at(0).strip(), channel.language());
        if (sound.isEmpty()) {
            return Outcome.unless(channel.isInterrupted());
        }
        TalkDetector detector =
                new TalkDetector(
                        channel.exchange().scheduler(),
                        or(arguments.at(1), USUAL_SILENCE),
                        or(arguments.at(2), USUAL_LEAST),
                        or(arguments.at(3), NO_LIMIT),
                        or(arguments.at(4), NO_LIMIT));
        var end =
                player.playUntil(
                        channel,
                        sound.get().source(),
                        frame -> isExtension(channel, frame) || detector.hears(frame));
        player.ended(channel);
        if (channel.isInterrupted()) {
            return Outcome.HANGUP;
        }
        if (end instanceof Frame.DigitEnd(var digit, _)) {
            return extensions.complete(channel, String.valueOf(digit));
        }
        return detector.talk().map(length -> talked(channel, length)).orElse(Outcome.NEXT);
    }

    private static Duration or(String text, Duration usual) {
        Duration given = Texts.milliseconds(text);
        return given.isZero() ? usual : given;
    }

    private boolean isExtension(Channel channel, Frame frame) {
        return frame instanceof Frame.DigitEnd(var digit, _)
                && extensions.begins(channel, channel.context(), digit);
    }

    private Outcome talked(Channel channel, Duration length) {
        channel.setVariable("TALK_DETECTED", Long.toString(length.toMillis()));
        Location place = new Location(channel.context(), "talk", 1);
        if (places.exists(channel, place)) {
            return new Outcome.Jump(place);
        }
        LOG.warn("{}: context {} has no extension talk", channel.name(), channel.context());
        return Outcome.NEXT;
    }
}
