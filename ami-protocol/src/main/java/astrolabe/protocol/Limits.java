package astrolabe.protocol;

/**
 * How much of one packet a reader is willing to hold.
 *
 * @param lineBytes the longest line, its line end included
 * @param headers the most lines in one packet
 * @param packetBytes the most bytes in the lines of one packet, line ends not counted
 */
public record Limits(int lineBytes, int headers, int packetBytes) {
    /** What Asterisk grants its clients. */
    public static final Limits ASTERISK = new Limits(1024, 128);

    /**
     * For reading servers, whose replies hold whole configuration files and command outputs: only
     * there to keep a peer that never ends its packet from filling the heap.
     */
    public static final Limits CLIENT = new Limits(1 << 20, 1 << 18, 1 << 26);

    public Limits {
        if (lineBytes < 2 || headers < 1 || packetBytes < 1) {
            throw new IllegalArgumentException(
                    "limits too small: %d, %d, %d".formatted(lineBytes, headers, packetBytes));
        }
    }

    /** Limits by line and by count alone. */
    public Limits(int lineBytes, int headers) {
        this(lineBytes, headers, (int) Math.min(Integer.MAX_VALUE, (long) lineBytes * headers));
    }
}
