package astrolabe.sip.sdp;

import java.util.Locale;
import java.util.Optional;

/** Which ways a stream flows, seen from whoever says so (RFC 8866 section 6.7). */
public enum Direction {
    SENDRECV,
    SENDONLY,
    RECVONLY,
    INACTIVE;

    static Optional<Direction> named(String name) {
        for (Direction direction : values()) {
            if (direction.word().equals(name)) {
                return Optional.of(direction);
            }
        }
        return Optional.empty();
    }

    static Direction of(boolean sends, boolean receives) {
        if (sends) {
            return receives ? SENDRECV : SENDONLY;
        }
        return receives ? RECVONLY : INACTIVE;
    }

    public boolean sends() {
        return this == SENDRECV || this == SENDONLY;
    }

    public boolean receives() {
        return this == SENDRECV || this == RECVONLY;
    }

    /** The same stream seen from the other end. */
    public Direction reversed() {
        return of(receives(), sends());
    }

    /** What both allow. */
    public Direction and(Direction other) {
        return of(sends() && other.sends(), receives() && other.receives());
    }

    /** As it is written. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
