package astrolabe.media.signal;

/**
 * What several parties say in the same 20 ms. The sum has room for all; only what is taken out of
 * it is limited to what a sample can hold. Used by one thread at a time.
 */
public final class Mix {

    private final int[] sum;
    private int parties;

    /**
     * @param length samples
     */
    public Mix(int length) {
        sum = new int[length];
    }

    /** Adds what one says; what is shorter than the mix is followed by silence. */
    public void add(short[] samples) {
        int length = Math.min(sum.length, samples.length);
        for (int i = 0; i < length; i++) {
            sum[i] += samples[i];
        }
        parties++;
    }

    /** How many say something. */
    public int parties() {
        return parties;
    }

    /** What one hears who says nothing. */
    public short[] all() {
        return without(new short[0]);
    }

    /** What one hears who said this: all but that. */
    public short[] without(short[] own) {
        short[] heard = new short[sum.length];
        for (int i = 0; i < heard.length; i++) {
            int others = i < own.length ? sum[i] - own[i] : sum[i];
            heard[i] = (short) Math.clamp(others, Short.MIN_VALUE, Short.MAX_VALUE);
        }
        return heard;
    }
}
