package astrolabe.engine.event;

import java.util.Set;

/** The states of a channel, with the numbers and names that administrators know. */
public enum ChannelState {
    DOWN(0, "Down"),
    RESERVED(1, "Rsrvd"),
    OFF_HOOK(2, "OffHook"),
    DIALING(3, "Dialing"),
    RING(4, "Ring"),
    RINGING(5, "Ringing"),
    UP(6, "Up"),
    BUSY(7, "Busy"),
    DIALING_OFF_HOOK(8, "Dialing Offhook"),
    PRE_RING(9, "Pre-ring");

    private final int number;
    private final String label;

    ChannelState(int number, String label) {
        this.number = number;
        this.label = label;
    }

    public int number() {
        return number;
    }

    public String label() {
        return label;
    }

    /** Whether a channel in this state may go to the other one. */
    public boolean mayBecome(ChannelState other) {
        return next().contains(other);
    }

    private Set<ChannelState> next() {
        return switch (this) {
            case DOWN ->
                    Set.of(
                            RESERVED,
                            OFF_HOOK,
                            DIALING,
                            DIALING_OFF_HOOK,
                            RING,
                            RINGING,
                            PRE_RING,
                            UP,
                            BUSY);
            case RESERVED, OFF_HOOK, DIALING_OFF_HOOK, PRE_RING ->
                    Set.of(DIALING, RING, RINGING, UP, BUSY);
            case DIALING -> Set.of(RINGING, UP, BUSY);
            case RING, RINGING -> Set.of(RINGING, UP, BUSY);
            case BUSY -> Set.of(UP);
            case UP -> Set.of();
        };
    }
}
