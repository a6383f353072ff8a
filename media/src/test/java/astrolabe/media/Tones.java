package astrolabe.media;

import astrolabe.media.signal.Goertzel;
import java.util.Arrays;

/** Sounds that are known exactly, and how they are measured again. */
public final class Tones {

    private Tones() {}

    /** A sine of some peak. */
    public static short[] sine(double frequency, double peak, int rate, int length) {
        short[] samples = new short[length];
        for (int i = 0; i < length; i++) {
            samples[i] = (short) Math.round(peak * Math.sin(2 * Math.PI * frequency * i / rate));
        }
        return samples;
    }

    /** The sum of both; the second may be shorter. */
    public static short[] sum(short[] first, short[] second) {
        short[] sum = first.clone();
        for (int i = 0; i < second.length; i++) {
            sum[i] += second[i];
        }
        return sum;
    }

    /** How much louder, in decibels, the tone is than a peak. */
    public static double level(short[] samples, double frequency, int rate, double peak) {
        return 20 * Math.log10(new Goertzel(frequency, rate).amplitude(samples) / peak);
    }

    /**
     * How far, in decibels, the tone stands above all else: the least squares fit of the sine
     * against the rest.
     */
    public static double signalToNoise(short[] samples, double frequency, int rate) {
        double sines = 0;
        double cosines = 0;
        for (int i = 0; i < samples.length; i++) {
            double at = 2 * Math.PI * frequency * i / rate;
            sines += samples[i] * Math.sin(at);
            cosines += samples[i] * Math.cos(at);
        }
        double sine = 2 * sines / samples.length;
        double cosine = 2 * cosines / samples.length;
        double noise = 0;
        for (int i = 0; i < samples.length; i++) {
            double at = 2 * Math.PI * frequency * i / rate;
            double rest = samples[i] - sine * Math.sin(at) - cosine * Math.cos(at);
            noise += rest * rest;
        }
        double signal = (sine * sine + cosine * cosine) / 2;
        return 10 * Math.log10(signal / Math.max(noise / samples.length, 1e-9));
    }

    /** The last so many samples, where filters and predictors have settled. */
    public static short[] last(short[] samples, int length) {
        return Arrays.copyOfRange(samples, samples.length - length, samples.length);
    }
}
