package astrolabe.media.signal;

import java.util.Arrays;
import java.util.OptionalInt;

/** Makes the samples of a tone, piece by piece. Used by one thread at a time. */
public final class ToneGenerator {

    /** Peak of one frequency; two of them together do not clip. */
    public static final double USUAL_PEAK = 8_192;

    private final Tone tone;
    private final int rate;
    private final double peak;
    private int part;
    private long sample; // within the part
    private boolean over;

    /**
     * @param rate samples in a second
     * @param peak of each frequency
     */
    public ToneGenerator(Tone tone, int rate, double peak) {
        this.tone = tone;
        this.rate = rate;
        this.peak = peak;
        over = tone.parts().isEmpty();
    }

    /** The next samples; fewer, or none, when the tone is over. */
    public short[] next(int length) {
        short[] samples = new short[length];
        int made = 0;
        while (made < length && !over) {
            samples[made++] = nextSample();
        }
        return made == length ? samples : Arrays.copyOf(samples, made);
    }

    private short nextSample() {
        Tone.Part present = tone.parts().get(part);
        short value = value(present, sample);
        sample++;
        long length = present.length().toNanos() / 1_000 * rate / 1_000_000;
        if (!present.length().isZero() && sample >= length) {
            turnToNextPart();
        }
        return value;
    }

    private short value(Tone.Part present, long at) {
        double first = wave(present.first(), at);
        double second = present.second() == 0 ? 0 : wave(present.second(), at);
        double mixed = present.modulated() ? first * (1 + second) / 2 : first + second;
        return (short) Math.clamp(Math.round(peak * mixed), Short.MIN_VALUE, Short.MAX_VALUE);
    }

    private double wave(int frequency, long at) {
        return Math.sin(2 * Math.PI * frequency * at / rate);
    }

    private void turnToNextPart() {
        sample = 0;
        part++;
        if (part == tone.parts().size()) {
            OptionalInt again = tone.repeatsFrom();
            over = again.isEmpty();
            part = again.orElse(0);
        }
    }
}
