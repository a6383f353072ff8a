package astrolabe.media.codec;

/** The higher band of G.722: two bits a value. */
final class G722Higher {

    /** The one place where small and large differences part (table 19). */
    private static final int DECISION = 564;

    /** Table 20: what two bits stand for. */
    private static final int[] VALUES = {-7408, -1616, 7408, 1616};

    /** How the step size moves, by the two bits. */
    private static final int[] MOVES = {798, -214, 798, -214};

    private final G722Predictor predictor = new G722Predictor();
    private final G722Step step = G722Step.higher();

    int encode(int value) {
        int difference = Pcm.saturate(value - predictor.s());
        int magnitude = difference >= 0 ? difference : ~difference;
        boolean large = magnitude >= (DECISION * step.size()) >> 12;
        int code = (difference < 0 ? 0 : 2) | (large ? 0 : 1);
        adapt(code);
        return code;
    }

    int decode(int code) {
        int value = predictor.s() + ((step.size() * VALUES[code]) >> 15);
        adapt(code);
        return Math.clamp(value, -16_384, 16_383);
    }

    private void adapt(int code) {
        int difference = (step.size() * VALUES[code]) >> 15;
        step.adapt(MOVES[code]);
        predictor.adapt(difference);
    }
}
