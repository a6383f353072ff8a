package astrolabe.media.codec;

/**
 * The step size of one band's quantiser in G.722 (3.5): kept as a logarithm, which grows with large
 * differences and falls with small ones.
 */
final class G722Step {

    /** Table 17: the fraction of a power of two. */
    private static final int[] POWERS = {
        2048, 2093, 2139, 2186, 2233, 2282, 2332, 2383, 2435, 2489, 2543, 2599, 2656, 2714, 2774,
        2834, 2896, 2960, 3025, 3091, 3158, 3228, 3298, 3371, 3444, 3520, 3597, 3676, 3756, 3838,
        3922, 4008
    };

    private final int shift;
    private final int largest;
    private int logarithm;
    private int size;

    private G722Step(int shift, int largest, int size) {
        this.shift = shift;
        this.largest = largest;
        this.size = size;
    }

    static G722Step lower() {
        return new G722Step(8, 18_432, 32);
    }

    static G722Step higher() {
        return new G722Step(10, 22_528, 8);
    }

    int size() {
        return size;
    }

    /** Moves the logarithm, after it leaked a little. */
    void adapt(int move) {
        logarithm = Math.clamp(((logarithm * 127) >> 7) + move, 0, largest);
        int fraction = POWERS[logarithm >> 6 & 31];
        int down = shift - (logarithm >> 11);
        size = (down < 0 ? fraction << -down : fraction >> down) << 2;
    }
}
