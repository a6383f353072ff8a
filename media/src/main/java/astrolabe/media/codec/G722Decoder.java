package astrolabe.media.codec;

/** Decodes one stream of G.722 (figure 5). */
final class G722Decoder implements Decoder {

    private final G722Filter filter = new G722Filter();
    private final G722Lower lower = new G722Lower();
    private final G722Higher higher = new G722Higher();

    @Override
    public short[] decode(byte[] octets) {
        short[] samples = new short[2 * octets.length];
        for (int i = 0; i < octets.length; i++) {
            int low = lower.decode(octets[i] & 0x3F);
            int high = higher.decode(octets[i] >> 6 & 3);
            filter.push(low + high, low - high);
            samples[2 * i] = Pcm.saturate(filter.even() >> 11);
            samples[2 * i + 1] = Pcm.saturate(filter.odd() >> 11);
        }
        return samples;
    }
}
