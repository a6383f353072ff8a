package astrolabe.media.codec;

import astrolabe.media.audio.AudioFormat;

/** The companding law of North America and Japan: ITU-T G.711, mu-law. */
public final class MuLaw implements Codec {

    private static final int BIAS = 33; // makes the segments powers of two, in 14 bits
    private static final int LARGEST = 0x1FFF;
    private static final int DISCARDED = 2; // of 16 bits, the law knows 14

    private static final short[] SAMPLES = samples();
    private static final byte[] OCTETS = octets();

    @Override
    public AudioFormat format() {
        return AudioFormat.ULAW;
    }

    @Override
    public int weight() {
        return 10;
    }

    @Override
    public Encoder encoder() {
        return samples -> Companding.encode(samples, OCTETS, DISCARDED);
    }

    @Override
    public Decoder decoder() {
        return octets -> Companding.decode(octets, SAMPLES);
    }

    private static short[] samples() {
        short[] table = new short[256];
        for (int octet = 0; octet < table.length; octet++) {
            table[octet] = sample(octet);
        }
        return table;
    }

    /** All bits are sent inverted: sign, three bits of segment, four bits of step. */
    private static short sample(int octet) {
        int bits = ~octet & 0xFF;
        int magnitude = ((((bits & 0xF) << 1) + BIAS) << (bits >> 4 & 7)) - BIAS;
        int linear = magnitude << DISCARDED;
        return (short) ((bits & 0x80) == 0 ? linear : -linear);
    }

    private static byte[] octets() {
        byte[] table = new byte[1 << (Short.SIZE - DISCARDED)];
        for (int index = 0; index < table.length; index++) {
            table[index] = octet(index - table.length / 2);
        }
        return table;
    }

    private static byte octet(int value) {
        // negative values are taken by their one's complement, so that both signs are alike
        int magnitude = Math.min((value < 0 ? ~value : value) + BIAS, LARGEST);
        int segment = Integer.SIZE - Integer.numberOfLeadingZeros(magnitude) - 6;
        int step = magnitude >> (segment + 1) & 0xF;
        int bits = (value < 0 ? 0x80 : 0) | segment << 4 | step;
        return (byte) ~bits;
    }
}
