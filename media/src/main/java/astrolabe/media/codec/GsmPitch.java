package astrolabe.media.codec;

/**
 * The long-term predictor of GSM 06.10 (5.2.11, 5.2.12, 5.3.2): the last 120 values of what was
 * left after the short-term filter, of one stream.
 */
final class GsmPitch {

    static final int SHORTEST = 40;
    static final int LONGEST = 120;

    private static final int[] GAINS = {3277, 11469, 21299, 32767};
    private static final int[] DECISIONS = {6554, 16384, 26214};

    private final int[] past = new int[LONGEST];

    /** A lag and a coded gain. */
    record Found(int lag, int gain) {}

    /** What the past says of the next part. */
    int[] predict(int lag, int gain) {
        int[] predicted = new int[GsmPulses.LENGTH];
        for (int k = 0; k < predicted.length; k++) {
            predicted[k] = GsmMath.multR(GAINS[gain], past[LONGEST + k - lag]);
        }
        return predicted;
    }

    /** Learns what the part really was, as the decoder knows it. */
    void learn(int[] part) {
        System.arraycopy(past, part.length, past, 0, LONGEST - part.length);
        System.arraycopy(part, 0, past, LONGEST - part.length, part.length);
    }

    /** Where the past is most like a part, and by how much. */
    Found find(int[] part) {
        int peak = 0;
        for (int value : part) {
            peak = Math.max(peak, GsmMath.abs(value));
        }
        int room = peak == 0 ? 0 : GsmMath.norm(peak << 16);
        int scale = room > 6 ? 0 : 6 - room;
        int lag = SHORTEST;
        int likeness = 0;
        for (int candidate = SHORTEST; candidate <= LONGEST; candidate++) {
            int sum = 0;
            for (int k = 0; k < part.length; k++) {
                sum += (part[k] >> scale) * past[LONGEST + k - candidate];
            }
            if (sum > likeness) {
                likeness = sum;
                lag = candidate;
            }
        }
        return new Found(lag, gain((likeness << 1) >> (6 - scale), power(lag, part.length)));
    }

    private int power(int lag, int length) {
        int sum = 0;
        for (int k = 0; k < length; k++) {
            int value = past[LONGEST + k - lag] >> 3;
            sum += value * value;
        }
        return sum << 1;
    }

    private static int gain(int likeness, int power) {
        if (likeness <= 0) {
            return 0;
        }
        if (likeness >= power) {
            return 3;
        }
        int shift = GsmMath.norm(power);
        int r = (likeness << shift) >> 16;
        int s = (power << shift) >> 16;
        int gain = 0;
        while (gain < DECISIONS.length && r > GsmMath.mult(s, DECISIONS[gain])) {
            gain++;
        }
        return gain;
    }
}
