package astrolabe.media.codec;

/**
 * The adaptive predictor of one band of G.722 (3.6.3 to 3.6.6): two poles and six zeros, moved a
 * little with each value. The names are those of the recommendation.
 */
final class G722Predictor {

    private static final int ZEROS = 6;
    private static final int POLE_STEP = 192;
    private static final int SECOND_POLE_LIMIT = 12_288;
    private static final int POLES_LIMIT = 15_360;

    private final int[] d = new int[ZEROS + 1]; // quantised differences, the newest first
    private final int[] b = new int[ZEROS + 1];
    private int a1;
    private int a2;
    private int r1; // reconstructed signal
    private int r2;
    private int p1; // partially reconstructed signal
    private int p2;
    private int sz;
    private int s;

    /** What the next value is expected to be. */
    int s() {
        return s;
    }

    /** Learns the quantised difference between the value and what was expected. */
    void adapt(int difference) {
        int r0 = Pcm.saturate(s + difference);
        int p0 = Pcm.saturate(sz + difference);
        adaptPoles(p0);
        adaptZeros(difference);
        r2 = r1;
        r1 = r0;
        p2 = p1;
        p1 = p0;
        predict();
    }

    private void adaptPoles(int p0) {
        boolean sameAsLast = p0 < 0 == p1 < 0;
        boolean sameAsBefore = p0 < 0 == p2 < 0;
        int four = Pcm.saturate(a1 << 2);
        int feedback = Math.min(sameAsLast ? -four : four, Short.MAX_VALUE);
        int second = (sameAsBefore ? 128 : -128) + (feedback >> 7) + ((a2 * 32_512) >> 15);
        int newA2 = Math.clamp(second, -SECOND_POLE_LIMIT, SECOND_POLE_LIMIT);
        int first = Pcm.saturate((sameAsLast ? POLE_STEP : -POLE_STEP) + ((a1 * 32_640) >> 15));
        int limit = Pcm.saturate(POLES_LIMIT - newA2);
        a1 = Math.clamp(first, -limit, limit);
        a2 = newA2;
    }

    private void adaptZeros(int difference) {
        d[0] = difference;
        int step = difference == 0 ? 0 : 128;
        for (int i = 1; i <= ZEROS; i++) {
            int move = d[i] < 0 == difference < 0 ? step : -step;
            b[i] = Pcm.saturate(move + ((b[i] * 32_640) >> 15));
        }
        System.arraycopy(d, 0, d, 1, ZEROS);
    }

    private void predict() {
        int sum = 0;
        for (int i = ZEROS; i > 0; i--) {
            sum += (b[i] * Pcm.saturate(2 * d[i])) >> 15;
        }
        sz = Pcm.saturate(sum);
        int poles = ((a1 * Pcm.saturate(2 * r1)) >> 15) + ((a2 * Pcm.saturate(2 * r2)) >> 15);
        s = Pcm.saturate(Pcm.saturate(poles) + sz);
    }
}
