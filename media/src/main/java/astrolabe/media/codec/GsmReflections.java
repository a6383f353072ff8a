package astrolabe.media.codec;

/** The reflection coefficients of a frame in GSM 06.10 (5.2.4 and 5.2.5), by Schur's recursion. */
final class GsmReflections {

    private GsmReflections() {}

    /** Those of a frame, whose values lose the bits for which there is no room in the sums. */
    static int[] of(int[] signal) {
        int[] sums = sums(signal);
        int[] reflections = new int[GsmRatios.ORDER];
        if (sums[0] == 0) {
            return reflections;
        }
        int shift = GsmMath.norm(sums[0]);
        int[] k = new int[GsmRatios.ORDER + 1];
        int[] p = new int[GsmRatios.ORDER + 1];
        for (int i = 0; i < p.length; i++) {
            p[i] = (sums[i] << shift) >> 16;
            k[i] = p[i];
        }
        for (int n = 0; n < reflections.length; n++) {
            int size = GsmMath.abs(p[1]);
            if (p[0] < size) {
                break;
            }
            int r = GsmMath.div(size, p[0]);
            reflections[n] = p[1] > 0 ? -r : r;
            recur(k, p, reflections[n], GsmRatios.ORDER - 1 - n);
        }
        return reflections;
    }

    private static void recur(int[] k, int[] p, int r, int left) {
        p[0] = GsmMath.add(p[0], GsmMath.multR(p[1], r));
        for (int m = 1; m <= left; m++) {
            int before = p[m + 1];
            p[m] = GsmMath.add(before, GsmMath.multR(k[m], r));
            k[m] = GsmMath.add(k[m], GsmMath.multR(before, r));
        }
    }

    /** 5.2.4: the autocorrelation. */
    private static int[] sums(int[] signal) {
        int peak = 0;
        for (int value : signal) {
            peak = Math.max(peak, GsmMath.abs(value));
        }
        int scale = peak == 0 ? 0 : Math.max(0, 4 - GsmMath.norm(peak << 16));
        if (scale > 0) {
            for (int i = 0; i < signal.length; i++) {
                signal[i] = GsmMath.multR(signal[i], 16_384 >> (scale - 1));
            }
        }
        int[] sums = new int[GsmRatios.ORDER + 1];
        for (int lag = 0; lag < sums.length; lag++) {
            int sum = 0;
            for (int i = lag; i < signal.length; i++) {
                sum += signal[i] * signal[i - lag];
            }
            sums[lag] = sum << 1;
        }
        for (int i = 0; i < signal.length; i++) {
            signal[i] = (short) (signal[i] << scale);
        }
        return sums;
    }
}
