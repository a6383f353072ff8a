package astrolabe.media.signal;

/** How loud samples are. */
public final class AudioLevel {

    /** What silence is given as, where its logarithm would be without end. */
    public static final double SILENCE = -127;

    /** A sine of 0 dBm0 reaches 3.14 dB below the largest sine (G.711, A-law). */
    private static final double MILLIWATT = -3.14 - 3.01;

    private AudioLevel() {}

    /** In dBov (RFC 6464, 3): 0 for the loudest square wave, -127 for silence. */
    public static double overload(short[] samples) {
        double sum = 0;
        for (short sample : samples) {
            sum += (double) sample * sample;
        }
        double mean = samples.length == 0 ? 0 : sum / samples.length;
        return mean == 0
                ? SILENCE
                : Math.max(SILENCE, 10 * Math.log10(mean / (32_768.0 * 32_768.0)));
    }

    /** In dBm0, as telephone networks count: 0 for their test tone. */
    public static double milliwatt(short[] samples) {
        return Math.max(SILENCE, overload(samples) - MILLIWATT);
    }

    /** The mean distance from zero, 0 to 32,768: the measure of {@code dsp_talking_threshold}. */
    public static int meanDistance(short[] samples) {
        long sum = 0;
        for (short sample : samples) {
            sum += Math.abs((int) sample);
        }
        return samples.length == 0 ? 0 : (int) (sum / samples.length);
    }
}
