package astrolabe.media.session;

/**
 * The ports that audio may use ({@code rtpstart} and {@code rtpend}): RTP takes an even one, RTCP
 * the odd one behind it (RFC 3550, 11).
 *
 * @param first 1,024 to 65,534
 * @param last at most 65,535
 */
public record PortRange(int first, int last) {

    public static final PortRange USUAL = new PortRange(5_000, 31_000);

    public PortRange {
        if (first < 1_024 || last > 65_535 || pairs(first, last) < 1) {
            throw new IllegalArgumentException(
                    "%d to %d is no range of ports with a pair in it".formatted(first, last));
        }
    }

    private static int pairs(int first, int last) {
        return (last + 1 - even(first)) / 2;
    }

    private static int even(int port) {
        return (port + 1) & ~1;
    }

    /** How many pairs there are. */
    public int pairs() {
        return pairs(first, last);
    }

    /** The even port of a pair; the pairs go round. */
    int even(long pair) {
        return even(first) + 2 * (int) Math.floorMod(pair, (long) pairs());
    }
}
