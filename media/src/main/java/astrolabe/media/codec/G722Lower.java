package astrolabe.media.codec;

/** The lower band of G.722: six bits a value, of which the four highest steer the prediction. */
final class G722Lower {

    /** Table 14: where one interval of the quantiser ends and the next begins. */
    private static final int[] DECISIONS = {
        0, 35, 72, 110, 150, 190, 233, 276, 323, 370, 422, 473, 530, 587, 650, 714, 786, 858, 940,
        1023, 1121, 1219, 1339, 1458, 1612, 1765, 1980, 2195, 2557, 2919
    };

    /** Table 18: what four bits stand for. */
    private static final int[] FOUR_BITS = {
        0, -20456, -12896, -8968, -6288, -4240, -2584, -1200, 20456, 12896, 8968, 6288, 4240, 2584,
        1200, 0
    };

    /** Table 18: what six bits stand for. */
    private static final int[] SIX_BITS = {
        -136, -136, -136, -136, -24808, -21904, -19008, -16704, -14984, -13512, -12280, -11192,
        -10232, -9360, -8576, -7856, -7192, -6576, -6000, -5456, -4944, -4464, -4008, -3576, -3168,
        -2776, -2400, -2032, -1688, -1360, -1040, -728, 24808, 21904, 19008, 16704, 14984, 13512,
        12280, 11192, 10232, 9360, 8576, 7856, 7192, 6576, 6000, 5456, 4944, 4464, 4008, 3576, 3168,
        2776, 2400, 2032, 1688, 1360, 1040, 728, 432, 136, -432, -136
    };

    /** Tables 16 and 21: how the step size moves, by the four bits. */
    private static final int[] MOVES = {
        -60, 3042, 1198, 538, 334, 172, 58, -30, 3042, 1198, 538, 334, 172, 58, -30, -60
    };

    private static final int LAST_POSITIVE = 62; // codes fall as values grow

    private final G722Predictor predictor = new G722Predictor();
    private final G722Step step = G722Step.lower();

    int encode(int value) {
        int difference = Pcm.saturate(value - predictor.s());
        int magnitude = difference >= 0 ? difference : ~difference;
        int interval = 1;
        while (interval < DECISIONS.length
                && magnitude >= (DECISIONS[interval] * step.size()) >> 12) {
            interval++;
        }
        int code = code(interval, difference < 0);
        adapt(code >> 2);
        return code;
    }

    /** Table 15: the first two intervals below zero have the codes that were left over. */
    private static int code(int interval, boolean negative) {
        if (!negative) {
            return LAST_POSITIVE - interval;
        }
        return interval <= 2 ? 64 - interval : 34 - interval;
    }

    int decode(int code) {
        int value = predictor.s() + ((step.size() * SIX_BITS[code]) >> 15);
        adapt(code >> 2);
        return Math.clamp(value, -16_384, 16_383);
    }

    private void adapt(int fourBits) {
        int difference = (step.size() * FOUR_BITS[fourBits]) >> 15;
        step.adapt(MOVES[fourBits]);
        predictor.adapt(difference);
    }
}
