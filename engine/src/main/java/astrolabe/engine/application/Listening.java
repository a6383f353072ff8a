package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.channel.Signal;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.Outcome;
import astrolabe.engine.sound.Loudness;
import astrolabe.engine.time.Strand;
import java.time.Duration;

/**
 * Waits for stretches of silence or of noise. A far end that sends nothing is silent. On the
 * channel's strand.
 */
final class Listening {

    /** As long as a stretch lasts that is not said otherwise. */
    private static final Duration USUAL = Duration.ofSeconds(1);

    /** Noise that pauses longer than the ear takes for a gap in the line begins anew. */
    private static final Duration GAP = Duration.ofMillis(100);

    private final Channel channel;
    private final boolean forSilence;
    private final Duration stretch;
    private final long end;

    private Listening(Channel channel, boolean forSilence, Duration stretch, long end) {
        this.channel = channel;
        this.forSilence = forSilence;
        this.stretch = stretch;
        this.end = end;
    }

    /** Runs WaitForSilence or WaitForNoise: {@code [required[,iterations[,timeout]]]}. */
    static Outcome run(Channel channel, String data, boolean forSilence) {
        if (!Answering.answer(channel)) {
            channel.setVariable("WAITSTATUS", "HANGUP");
            return Outcome.HANGUP;
        }
        Arguments arguments = Arguments.of(data);
        Duration required = Texts.milliseconds(arguments.at(0));
        long iterations = (long) Texts.number(arguments.at(1)).orElse(1);
        Duration timeout = Texts.seconds(arguments.at(2));
        Listening listening =
                new Listening(
                        channel,
                        forSilence,
                        required.isZero() ? USUAL : required,
                        timeout.isZero() ? Strand.FOREVER : channel.in(timeout));
        String status = forSilence ? "SILENCE" : "NOISE";
        for (long i = 0; i < Math.max(1, iterations); i++) {
            if (!listening.heardOne()) {
                status = channel.isInterrupted() ? "HANGUP" : "TIMEOUT";
                break;
            }
        }
        channel.setVariable("WAITSTATUS", status);
        return Outcome.unless(channel.isInterrupted());
    }

    private boolean heardOne() {
        return forSilence ? heardSilence() : heardNoise();
    }

    private boolean heardSilence() {
        long enough = channel.in(stretch);
        while (true) {
            switch (channel.await(Math.min(enough, end))) {
                case Frame.Voice voice when !Loudness.isSilence(voice) ->
                        enough = channel.in(stretch);
                case Frame _ -> {
                    // as good as silence
                }
                case Signal.TimedOut _ -> {
                    return enough <= end;
                }
                case Signal.Interrupted _, Signal.Ready _ -> {
                    return false;
                }
            }
        }
    }

    private boolean heardNoise() {
        Duration heard = Duration.ZERO;
        while (heard.compareTo(stretch) < 0) {
            switch (channel.await(Math.min(channel.in(GAP), end))) {
                case Frame.Voice voice ->
                        heard =
                                Loudness.isSilence(voice)
                                        ? Duration.ZERO
                                        : heard.plus(voice.duration());
                case Frame _ -> {
                    // not what is waited for
                }
                case Signal.TimedOut _ -> {
                    if (channel.exchange().scheduler().nanos() >= end) {
                        return false;
                    }
                    heard = Duration.ZERO;
                }
                case Signal.Interrupted _, Signal.Ready _ -> {
                    return false;
                }
            }
        }
        return true;
    }
}
