package astrolabe.benchmarks.load;

/** How often which value was seen, to within two percent; of one thread. */
public final class Histogram {

    private static final int PRECISION_BITS = 6;
    private static final int EXACT = 1 << (PRECISION_BITS + 1);
    private static final int BUCKETS = (Long.SIZE - PRECISION_BITS) << PRECISION_BITS;

    private final long[] counts = new long[BUCKETS];
    private long count;

    public void record(long value) {
        counts[bucket(Math.max(0, value))]++;
        count++;
    }

    public long count() {
        return count;
    }

    /** The value that this share of all values does not exceed; 0 when there are none. */
    public long percentile(double percent) {
        long rank = Math.max(1, (long) Math.ceil(count * percent / 100));
        long seen = 0;
        for (int i = 0; i < counts.length; i++) {
            seen += counts[i];
            if (seen >= rank) {
                return highest(i);
            }
        }
        return 0;
    }

    private static int bucket(long value) {
        if (value < EXACT) {
            return (int) value;
        }
        int shift = Long.SIZE - 1 - Long.numberOfLeadingZeros(value) - PRECISION_BITS;
        return (shift << PRECISION_BITS) + (int) (value >>> shift);
    }

    private static long highest(int bucket) {
        if (bucket < EXACT) {
            return bucket;
        }
        int shift = (bucket >> PRECISION_BITS) - 1;
        long leading = bucket - ((long) shift << PRECISION_BITS);
        return ((leading + 1) << shift) - 1;
    }
}
