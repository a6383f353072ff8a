package astrolabe.engine.sound;

/** The two companding laws of telephony, ITU-T G.711, between octets and samples. */
final class G711 {

    private static final int BIAS = 0x84; // of the mu-law segments
    private static final int LARGEST_MU = 0x7FFF - BIAS;

    private G711() {}

    static short[] fromMuLaw(byte[] octets) {
        short[] samples = new short[octets.length];
        for (int i = 0; i < octets.length; i++) {
            samples[i] = muLaw(octets[i]);
        }
        return samples;
    }

    static short[] fromALaw(byte[] octets) {
        short[] samples = new short[octets.length];
        for (int i = 0; i < octets.length; i++) {
            samples[i] = aLaw(octets[i]);
        }
        return samples;
    }

    static byte[] toMuLaw(short[] samples) {
        byte[] octets = new byte[samples.length];
        for (int i = 0; i < octets.length; i++) {
            octets[i] = muLaw(samples[i]);
        }
        return octets;
    }

    static byte[] toALaw(short[] samples) {
        byte[] octets = new byte[samples.length];
        for (int i = 0; i < octets.length; i++) {
            octets[i] = aLaw(samples[i]);
        }
        return octets;
    }

    private static byte muLaw(short sample) {
        int magnitude = Math.min(Math.abs(sample), LARGEST_MU) + BIAS;
        int segment = Math.max(0, 31 - Integer.numberOfLeadingZeros(magnitude) - 7);
        int bits = segment << 4 | magnitude >> segment + 3 & 0xF;
        return (byte) ~(sample < 0 ? bits | 0x80 : bits);
    }

    private static byte aLaw(short sample) {
        int magnitude = sample < 0 ? ~sample : sample;
        int segment = Math.max(0, 31 - Integer.numberOfLeadingZeros(magnitude | 1) - 7);
        int bits = segment << 4 | magnitude >> Math.max(segment, 1) + 3 & 0xF;
        return (byte) ((sample < 0 ? bits : bits | 0x80) ^ 0x55);
    }

    /** All bits are sent inverted: sign, three bits of segment, four bits of step. */
    private static short muLaw(byte octet) {
        int bits = ~octet & 0xFF;
        int segment = bits >> 4 & 7;
        int magnitude = ((((bits & 0xF) << 3) + BIAS) << segment) - BIAS;
        return (short) ((bits & 0x80) == 0 ? magnitude : -magnitude);
    }

    /** Every second bit is sent inverted; the lowest two segments have steps of the same size. */
    private static short aLaw(byte octet) {
        int bits = (octet ^ 0x55) & 0xFF;
        int segment = bits >> 4 & 7;
        int step = (bits & 0xF) << 4;
        int magnitude = segment == 0 ? step + 8 : (step + 0x108) << (segment - 1);
        return (short) ((bits & 0x80) == 0 ? -magnitude : magnitude);
    }
}
