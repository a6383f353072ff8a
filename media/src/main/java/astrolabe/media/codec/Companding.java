package astrolabe.media.codec;

/** Looks octets and samples up in the tables of a companding law. */
final class Companding {

    private Companding() {}

    /**
     * @param table the octet of each value, the most negative first
     * @param discarded low bits of a sample that the table does not know
     */
    static byte[] encode(short[] samples, byte[] table, int discarded) {
        byte[] octets = new byte[samples.length];
        int middle = table.length / 2;
        for (int i = 0; i < octets.length; i++) {
            octets[i] = table[(samples[i] >> discarded) + middle];
        }
        return octets;
    }

    static short[] decode(byte[] octets, short[] table) {
        short[] samples = new short[octets.length];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = table[octets[i] & 0xFF];
        }
        return samples;
    }
}
