package astrolabe.media.codec;

/** Arithmetic on linear samples. */
public final class Pcm {

    private Pcm() {}

    /** The nearest value that a sample can have. */
    public static short saturate(int value) {
        return (short) Math.clamp(value, Short.MIN_VALUE, Short.MAX_VALUE);
    }

    /** Samples from octets, the low one first; an odd octet at the end is left out. */
    public static short[] littleEndian(byte[] octets) {
        short[] samples = new short[octets.length / Short.BYTES];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) ((octets[2 * i] & 0xFF) | octets[2 * i + 1] << 8);
        }
        return samples;
    }

    /** The octets of samples, the low one first. */
    public static byte[] littleEndian(short[] samples) {
        byte[] octets = new byte[samples.length * Short.BYTES];
        for (int i = 0; i < samples.length; i++) {
            octets[2 * i] = (byte) samples[i];
            octets[2 * i + 1] = (byte) (samples[i] >> 8);
        }
        return octets;
    }

    /** Samples from octets, the high one first (L16 of RFC 3551, 4.5.11). */
    public static short[] bigEndian(byte[] octets) {
        short[] samples = new short[octets.length / Short.BYTES];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (octets[2 * i] << 8 | (octets[2 * i + 1] & 0xFF));
        }
        return samples;
    }

    /** The octets of samples, the high one first (L16 of RFC 3551, 4.5.11). */
    public static byte[] bigEndian(short[] samples) {
        byte[] octets = new byte[samples.length * Short.BYTES];
        for (int i = 0; i < samples.length; i++) {
            octets[2 * i] = (byte) (samples[i] >> 8);
            octets[2 * i + 1] = (byte) samples[i];
        }
        return octets;
    }
}
