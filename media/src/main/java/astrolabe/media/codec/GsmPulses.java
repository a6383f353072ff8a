package astrolabe.media.codec;

/**
 * The pulses that are kept of a part of a frame in GSM 06.10: coded (5.2.13 to 5.2.15) and back.
 */
final class GsmPulses {

    static final int LENGTH = 40;

    private static final int[] FACTORS = {18431, 20479, 22527, 24575, 26623, 28671, 30719, 32767};

    private static final int[] INVERSE_FACTORS = {
        29128, 26215, 23832, 21846, 20165, 18725, 17476, 16384
    };

    private static final int[] WEIGHTS = {
        -134, -374, 0, 2054, 5741, 8192, 5741, 2054, 0, -374, -134
    };

    private GsmPulses() {}

    /** A maximum as exponent and mantissa (5.2.15). */
    private record Scale(int exponent, int mantissa) {

        static Scale of(int maximum) {
            int exponent = maximum > 15 ? (maximum >> 3) - 1 : 0;
            int mantissa = maximum - (exponent << 3);
            if (mantissa == 0) {
                return new Scale(-4, 7);
            }
            while (mantissa <= 7) {
                mantissa = (mantissa << 1) | 1;
                exponent--;
            }
            return new Scale(exponent, mantissa - 8);
        }
    }

    /** The part's values, with zeros where nothing was kept. */
    static int[] decode(int grid, int maximum, int[] pulses) {
        Scale scale = Scale.of(maximum);
        int shift = 6 - scale.exponent;
        int rounding = shift == 0 ? 0 : 1 << (shift - 1);
        int[] values = new int[LENGTH];
        for (int i = 0; i < pulses.length; i++) {
            int fraction = ((pulses[i] << 1) - 7) << 12;
            int value = GsmMath.multR(FACTORS[scale.mantissa], fraction);
            values[grid + 3 * i] = GsmMath.add(value, rounding) >> shift;
        }
        return values;
    }

    /** What is kept of the values, in a part that is described by the rest. */
    static GsmFrame.Part code(int lag, int gain, int[] values) {
        int[] weighted = weighted(values);
        int grid = grid(weighted);
        int peak = 0;
        for (int i = 0; i < GsmFrame.PULSES; i++) {
            peak = Math.max(peak, GsmMath.abs(weighted[grid + 3 * i]));
        }
        int maximum = maximum(peak);
        Scale scale = Scale.of(maximum);
        int[] pulses = new int[GsmFrame.PULSES];
        for (int i = 0; i < pulses.length; i++) {
            int value = (short) (weighted[grid + 3 * i] << (6 - scale.exponent));
            pulses[i] = (GsmMath.mult(value, INVERSE_FACTORS[scale.mantissa]) >> 12) + 4;
        }
        return new GsmFrame.Part(lag, gain, grid, maximum, pulses);
    }

    private static int[] weighted(int[] values) {
        int[] weighted = new int[LENGTH];
        for (int k = 0; k < LENGTH; k++) {
            int sum = 4_096;
            for (int i = 0; i < WEIGHTS.length; i++) {
                int at = k + i - 5;
                sum += at < 0 || at >= LENGTH ? 0 : values[at] * WEIGHTS[i];
            }
            weighted[k] = Pcm.saturate(sum >> 13);
        }
        return weighted;
    }

    /** Which of the four grids holds most. */
    private static int grid(int[] weighted) {
        int best = 0;
        int most = -1;
        for (int grid = 0; grid < 4; grid++) {
            int energy = 0;
            for (int i = 0; i < GsmFrame.PULSES; i++) {
                int value = weighted[grid + 3 * i] >> 2;
                energy += value * value;
            }
            if (energy > most) {
                most = energy;
                best = grid;
            }
        }
        return best;
    }

    private static int maximum(int peak) {
        int exponent = 0;
        for (int rest = peak >> 9; rest > 0 && exponent < 6; rest >>= 1) {
            exponent++;
        }
        return GsmMath.add(peak >> (exponent + 5), exponent << 3);
    }
}
