package astrolabe.media.srtp;

/** Which of the last 64 packets came already (RFC 3711, 3.3.2). */
final class ReplayWindow {

    private static final int SIZE = Long.SIZE;

    private long highest = -1;
    private long seen; // bit n: the packet n before the highest

    long highest() {
        return highest;
    }

    /** Whether the packet is neither known nor too old to be. */
    boolean isNew(long index) {
        long behind = highest - index;
        return highest < 0 || behind < 0 || (behind < SIZE && (seen >>> behind & 1) == 0);
    }

    /** Remembers a packet whose tag was right. */
    void remember(long index) {
        long ahead = index - highest;
        if (highest < 0 || ahead >= SIZE) {
            seen = 1;
        } else if (ahead > 0) {
            seen = seen << ahead | 1;
        } else {
            seen |= 1L << -ahead;
        }
        highest = Math.max(highest, index);
    }
}
