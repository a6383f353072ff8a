package astrolabe.media.codec;

import astrolabe.media.audio.AudioFormat;

/** The companding law of most of the world: ITU-T G.711, A-law. */
public final class ALaw implements Codec {

    private static final int DISCARDED = 4; // of 16 bits, the encoder looks at 12
    private static final int INVERTED = 0x55; // every second bit is sent inverted

    private static final short[] SAMPLES = samples();
    private static final byte[] OCTETS = octets();

    @Override
    public AudioFormat format() {
        return AudioFormat.ALAW;
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

    /** The lowest two segments have steps of the same size. */
    private static short sample(int octet) {
        int bits = octet ^ INVERTED;
        int segment = bits >> 4 & 7;
        int step = (bits & 0xF) << 4;
        int magnitude = segment == 0 ? step + 8 : (step + 0x108) << (segment - 1);
        return (short) ((bits & 0x80) == 0 ? -magnitude : magnitude);
    }

    private static byte[] octets() {
        byte[] table = new byte[1 << (Short.SIZE - DISCARDED)];
        for (int index = 0; index < table.length; index++) {
            table[index] = octet(index - table.length / 2);
        }
        return table;
    }

    private static byte octet(int value) {
        int magnitude = value < 0 ? ~value : value;
        int segment = Math.max(0, Integer.SIZE - Integer.numberOfLeadingZeros(magnitude) - 4);
        int step = (segment == 0 ? magnitude : magnitude >> (segment - 1)) & 0xF;
        int bits = (value < 0 ? 0 : 0x80) | segment << 4 | step;
        return (byte) (bits ^ INVERTED);
    }
}
