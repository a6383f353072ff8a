package astrolabe.media.codec;

/**
 * The quadrature mirror filter of G.722 (3.1 and 4.4): splits a signal into two bands, and joins
 * them again. It holds the last 24 values of one stream, as 12 pairs.
 */
final class G722Filter {

    /** Every second coefficient (table 11); those between are the same in reverse. */
    private static final int[] COEFFICIENTS = {
        3, -11, 12, 32, -210, 951, 3876, -805, 362, -156, 53, -11
    };

    private static final int PAIRS = COEFFICIENTS.length;

    private final int[] values = new int[2 * PAIRS];

    private int even;
    private int odd;

    /** Takes the next pair, and computes {@link #even} and {@link #odd}. */
    void push(int first, int second) {
        System.arraycopy(values, 2, values, 0, values.length - 2);
        values[values.length - 2] = first;
        values[values.length - 1] = second;
        int sumOdd = 0;
        int sumEven = 0;
        for (int i = 0; i < PAIRS; i++) {
            sumOdd += values[2 * i] * COEFFICIENTS[i];
            sumEven += values[2 * i + 1] * COEFFICIENTS[PAIRS - 1 - i];
        }
        odd = sumOdd;
        even = sumEven;
    }

    int even() {
        return even;
    }

    int odd() {
        return odd;
    }
}
