package astrolabe.media.codec;

/** Codes one stream by G.722 (figure 4). */
final class G722Encoder implements Encoder {

    private final G722Filter filter = new G722Filter();
    private final G722Lower lower = new G722Lower();
    private final G722Higher higher = new G722Higher();
    private boolean waits;
    private short waiting; // a sample without its pair

    @Override
    public byte[] encode(short[] samples) {
        byte[] octets = new byte[(samples.length + (waits ? 1 : 0)) / 2];
        int made = 0;
        for (short sample : samples) {
            if (waits) {
                octets[made++] = encode(waiting, sample);
            } else {
                waiting = sample;
            }
            waits = !waits;
        }
        return octets;
    }

    private byte encode(short first, short second) {
        filter.push(first, second);
        int low = (filter.even() + filter.odd()) >> 14;
        int high = (filter.even() - filter.odd()) >> 14;
        return (byte) (higher.encode(high) << 6 | lower.encode(low));
    }
}
