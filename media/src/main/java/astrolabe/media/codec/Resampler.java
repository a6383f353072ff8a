package astrolabe.media.codec;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Brings one stream of samples from one rate to another, by a polyphase filter: a sinc under a
 * Kaiser window, whose stop band lies about 80 dB down. What the narrower of the two rates can hold
 * passes up to seventeen twentieths of it. The output is {@value #HALF_WIDTH} samples of the
 * narrower rate late. Used by one thread at a time.
 */
public final class Resampler {

    /** Samples of the narrower rate on each side of the filter's middle. */
    public static final int HALF_WIDTH = 32;

    private static final double KAISER_BETA = 8.0;
    private static final double PASS = 0.93; // middle of the transition, of half the narrower rate

    private final int up;
    private final int down;
    private final int taps; // of each phase
    private final float[] filter; // phase by phase, for values from the oldest to the newest
    private float[] history;
    private long position; // of the next output, in steps of the up-th part of an input sample

    /**
     * @param from samples in a second of what comes
     * @param to samples in a second of what goes
     */
    public Resampler(int from, int to) {
        if (from <= 0 || to <= 0) {
            throw new IllegalArgumentException("a rate is positive");
        }
        int common = BigInteger.valueOf(from).gcd(BigInteger.valueOf(to)).intValueExact();
        up = to / common;
        down = from / common;
        double widening = Math.max(1.0, (double) from / to);
        taps = 2 * (int) Math.ceil(HALF_WIDTH * widening);
        filter = filter(up, taps, PASS / widening);
        history = new float[taps - 1];
    }

    private static float[] filter(int up, int taps, double cutoff) {
        float[] filter = new float[up * taps];
        for (int phase = 0; phase < up; phase++) {
            double sum = 0;
            double[] values = new double[taps];
            for (int tap = 0; tap < taps; tap++) {
                double at = taps / 2.0 - 1 - tap + (double) phase / up;
                values[tap] = sinc(cutoff * at) * window(at / (taps / 2.0));
                sum += values[tap];
            }
            for (int tap = 0; tap < taps; tap++) {
                filter[phase * taps + tap] = (float) (values[tap] / sum);
            }
        }
        return filter;
    }

    private static double sinc(double x) {
        return Math.abs(x) < 1e-9 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    private static double window(double x) {
        return bessel(KAISER_BETA * Math.sqrt(Math.max(0, 1 - x * x))) / bessel(KAISER_BETA);
    }

    /** The modified Bessel function of the first kind and order zero, by its series. */
    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; term > sum * 1e-12; k++) {
            term *= x / (2 * k) * (x / (2 * k));
            sum += term;
        }
        return sum;
    }

    /** The samples that follow from these and those before. */
    public short[] resample(short[] samples) {
        if (up == down) {
            return samples;
        }
        float[] values = Arrays.copyOf(history, history.length + samples.length);
        for (int i = 0; i < samples.length; i++) {
            values[history.length + i] = samples[i];
        }
        long end = (long) samples.length * up;
        int count = (int) Math.max(0, (end - position + down - 1) / down);
        short[] result = new short[count];
        for (int i = 0; i < count; i++) {
            result[i] = at(values, (int) (position / up), (int) (position % up));
            position += down;
        }
        position -= end;
        history = Arrays.copyOfRange(values, samples.length, values.length);
        return result;
    }

    private short at(float[] values, int first, int phase) {
        float sum = 0;
        int coefficient = phase * taps;
        for (int tap = 0; tap < taps; tap++) {
            sum += values[first + tap] * filter[coefficient + tap];
        }
        return Pcm.saturate(Math.round(sum));
    }
}
