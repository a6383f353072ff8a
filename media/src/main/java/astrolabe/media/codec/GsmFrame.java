package astrolabe.media.codec;

/**
 * The parameters of a frame of GSM 06.10 (1.7), and how they are packed (RFC 3551, 4.5.8.1): four
 * bits that are always the same, then each parameter with its highest bit first.
 */
final class GsmFrame {

    static final int OCTETS = 33;
    static final int SAMPLES = 160;
    static final int PARTS = 4;
    static final int PULSES = 13;

    private static final int SIGNATURE = 0xD;
    private static final int[] RATIO_BITS = {6, 6, 5, 5, 4, 4, 3, 3};

    private final int[] ratios;
    private final Part[] parts;

    GsmFrame(int[] ratios, Part[] parts) {
        this.ratios = ratios;
        this.parts = parts;
    }

    /** The coded log area ratios. */
    int[] ratios() {
        return ratios;
    }

    Part[] parts() {
        return parts;
    }

    /** A quarter of a frame, 5 ms. */
    static final class Part {

        private final int lag;
        private final int gain;
        private final int grid;
        private final int maximum;
        private final int[] pulses;

        Part(int lag, int gain, int grid, int maximum, int[] pulses) {
            this.lag = lag;
            this.gain = gain;
            this.grid = grid;
            this.maximum = maximum;
            this.pulses = pulses;
        }

        int lag() {
            return lag;
        }

        int gain() {
            return gain;
        }

        int grid() {
            return grid;
        }

        int maximum() {
            return maximum;
        }

        int[] pulses() {
            return pulses;
        }
    }

    static GsmFrame read(byte[] octets, int offset) {
        Bits bits = new Bits(octets, offset);
        bits.take(4); // the signature; what has another one is decoded all the same
        int[] ratios = new int[RATIO_BITS.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = bits.take(RATIO_BITS[i]);
        }
        Part[] parts = new Part[PARTS];
        for (int i = 0; i < PARTS; i++) {
            parts[i] = part(bits);
        }
        return new GsmFrame(ratios, parts);
    }

    private static Part part(Bits bits) {
        int lag = bits.take(7);
        int gain = bits.take(2);
        int grid = bits.take(2);
        int maximum = bits.take(6);
        int[] pulses = new int[PULSES];
        for (int i = 0; i < PULSES; i++) {
            pulses[i] = bits.take(3);
        }
        return new Part(lag, gain, grid, maximum, pulses);
    }

    void write(byte[] octets, int offset) {
        Bits bits = new Bits(octets, offset);
        bits.put(SIGNATURE, 4);
        for (int i = 0; i < ratios.length; i++) {
            bits.put(ratios[i], RATIO_BITS[i]);
        }
        for (Part part : parts) {
            bits.put(part.lag, 7);
            bits.put(part.gain, 2);
            bits.put(part.grid, 2);
            bits.put(part.maximum, 6);
            for (int pulse : part.pulses) {
                bits.put(pulse, 3);
            }
        }
    }

    /** Bits one after the other. */
    private static final class Bits {

        private final byte[] octets;
        private int at;

        private Bits(byte[] octets, int offset) {
            this.octets = octets;
            at = offset * Byte.SIZE;
        }

        private int take(int count) {
            int value = 0;
            for (int i = 0; i < count; i++, at++) {
                value = (value << 1) | ((octets[at >> 3] >> (7 - (at & 7))) & 1);
            }
            return value;
        }

        private void put(int value, int count) {
            for (int i = count - 1; i >= 0; i--, at++) {
                octets[at >> 3] |= (byte) (((value >> i) & 1) << (7 - (at & 7)));
            }
        }
    }
}
