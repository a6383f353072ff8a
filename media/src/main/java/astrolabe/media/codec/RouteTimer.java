package astrolabe.media.codec;

import astrolabe.media.audio.AudioFormat;
import astrolabe.media.audio.AudioFrame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * Measures what it takes to go routes, by going them with noise. It works on the caller's thread
 * for as long as that takes: far less than the audio would sound.
 */
public final class RouteTimer {

    private static final Duration FRAME = Duration.ofMillis(20);

    private static final int FRAMES_IN_A_SECOND = 50;

    private final Codecs codecs;
    private final RandomGenerator noise;
    private final LongSupplier nanos;

    /**
     * @param nanos a clock that only goes forward, in nanoseconds from any beginning
     */
    public RouteTimer(Codecs codecs, RandomGenerator noise, LongSupplier nanos) {
        this.codecs = codecs;
        this.noise = noise;
        this.nanos = nanos;
    }

    /**
     * What a second of audio takes on this route.
     *
     * @param seconds how much audio is converted to find out; at least 1
     */
    public Duration timeOfASecond(Route route, int seconds) {
        List<AudioFrame> second = second(route.from());
        go(route.translator(), second); // code that never ran is compiled meanwhile
        Translator translator = route.translator();
        long start = nanos.getAsLong();
        for (int i = 0; i < seconds; i++) {
            go(translator, second);
        }
        return Duration.ofNanos(nanos.getAsLong() - start).dividedBy(seconds);
    }

    private static void go(Translator translator, List<AudioFrame> frames) {
        frames.forEach(translator::translate);
    }

    private List<AudioFrame> second(AudioFormat format) {
        AudioFormat linear = AudioFormat.linear(format.rate()).orElse(AudioFormat.SLIN);
        Translator coder =
                codecs.route(linear, format)
                        .orElseThrow(
                                () -> new IllegalArgumentException(format + " is not known here"))
                        .translator();
        List<AudioFrame> frames = new ArrayList<>();
        for (int i = 0; i < FRAMES_IN_A_SECOND; i++) {
            frames.add(coder.translate(AudioFrame.of(linear, samples(linear.samples(FRAME)))));
        }
        return frames;
    }

    private short[] samples(int count) {
        short[] samples = new short[count];
        for (int i = 0; i < count; i++) {
            samples[i] = (short) noise.nextInt(Short.MIN_VALUE, Short.MAX_VALUE);
        }
        return samples;
    }
}
