package astrolabe.media.codec;

/**
 * The log area ratios of GSM 06.10, which describe the short-term filter: coded (5.2.7), decoded
 * (5.2.8), and led over from those of the last frame (5.2.9). It remembers the last ones of one
 * stream.
 */
final class GsmRatios {

    static final int ORDER = 8;

    private static final int[] A = {20480, 20480, 20480, 20480, 13964, 15360, 8534, 9036};
    private static final int[] B = {0, 0, 2048, -2560, 94, -1792, -341, -1144};
    private static final int[] LEAST = {-32, -32, -16, -16, -8, -8, -4, -4};
    private static final int[] MOST = {31, 31, 15, 15, 7, 7, 3, 3};
    private static final int[] INVERSE_A = {13107, 13107, 13107, 13107, 19223, 17476, 31454, 29708};

    /** Where in a frame the filter changes. */
    private static final int[] STARTS = {0, 13, 27, 40, GsmFrame.SAMPLES};

    private int[] last = new int[ORDER];

    /** One filter, for a stretch of the frame. */
    static final class Stretch {

        private final int from;
        private final int to;
        private final int[] reflections;

        private Stretch(int from, int to, int[] reflections) {
            this.from = from;
            this.to = to;
            this.reflections = reflections;
        }

        int from() {
            return from;
        }

        int to() {
            return to;
        }

        int[] reflections() {
            return reflections;
        }
    }

    static int[] code(int[] ratios) {
        int[] coded = new int[ORDER];
        for (int i = 0; i < ORDER; i++) {
            int value = GsmMath.add(GsmMath.add(GsmMath.mult(A[i], ratios[i]), B[i]), 256) >> 9;
            coded[i] = Math.clamp(value, LEAST[i], MOST[i]) - LEAST[i];
        }
        return coded;
    }

    private static int[] decode(int[] coded) {
        int[] ratios = new int[ORDER];
        for (int i = 0; i < ORDER; i++) {
            int value = GsmMath.sub((coded[i] + LEAST[i]) << 10, B[i] << 1);
            int half = GsmMath.multR(INVERSE_A[i], value);
            ratios[i] = GsmMath.add(half, half);
        }
        return ratios;
    }

    /** The filters of a frame; its ratios are those of the last one afterwards. */
    Stretch[] stretches(int[] coded) {
        int[] present = decode(coded);
        Stretch[] stretches = new Stretch[4];
        for (int s = 0; s < stretches.length; s++) {
            int[] reflections = new int[ORDER];
            for (int i = 0; i < ORDER; i++) {
                reflections[i] = reflection(between(last[i], present[i], s));
            }
            stretches[s] = new Stretch(STARTS[s], STARTS[s + 1], reflections);
        }
        last = present;
        return stretches;
    }

    private static int between(int before, int now, int stretch) {
        return switch (stretch) {
            case 0 -> GsmMath.add(GsmMath.add(before >> 2, now >> 2), before >> 1);
            case 1 -> GsmMath.add(before >> 1, now >> 1);
            case 2 -> GsmMath.add(GsmMath.add(before >> 2, now >> 2), now >> 1);
            default -> now;
        };
    }

    /** 5.2.9.2: three straight lines in place of a curve. */
    private static int reflection(int ratio) {
        int size = GsmMath.abs(ratio);
        int value;
        if (size < 11_059) {
            value = size << 1;
        } else if (size < 20_070) {
            value = size + 11_059;
        } else {
            value = GsmMath.add(size >> 2, 26_112);
        }
        return ratio < 0 ? -value : value;
    }

    /** 5.2.6: the same lines the other way. */
    static int ratio(int reflection) {
        int size = GsmMath.abs(reflection);
        int value;
        if (size < 22_118) {
            value = size >> 1;
        } else if (size < 31_130) {
            value = size - 11_059;
        } else {
            value = (size - 26_112) << 2;
        }
        return reflection < 0 ? -value : value;
    }
}
