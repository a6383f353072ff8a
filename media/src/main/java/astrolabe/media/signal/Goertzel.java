package astrolabe.media.signal;

/** Finds how much of one frequency is in samples, by Goertzel's algorithm. Immutable. */
public final class Goertzel {

    private final double coefficient;

    /**
     * @param frequency in hertz, below half the rate
     * @param rate samples in a second
     */
    public Goertzel(double frequency, int rate) {
        if (frequency < 0 || frequency > rate / 2.0) {
            throw new IllegalArgumentException(frequency + " Hz is not within 0 to half the rate");
        }
        coefficient = 2 * Math.cos(2 * Math.PI * frequency / rate);
    }

    /** The square of the amplitude of that frequency in some of the samples. */
    public double power(short[] samples, int from, int length) {
        double last = 0;
        double before = 0;
        for (int i = from; i < from + length; i++) {
            double next = samples[i] + coefficient * last - before;
            before = last;
            last = next;
        }
        double energy = last * last + before * before - coefficient * last * before;
        return length == 0 ? 0 : 4 * energy / ((double) length * length);
    }

    /** The amplitude of that frequency in the samples. */
    public double amplitude(short[] samples) {
        return Math.sqrt(Math.max(0, power(samples, 0, samples.length)));
    }
}
