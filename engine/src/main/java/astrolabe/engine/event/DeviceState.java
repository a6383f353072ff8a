package astrolabe.engine.event;

import java.util.Optional;

/** The states of a device, with the names that administrators know. */
public enum DeviceState {
    UNKNOWN(0),
    NOT_INUSE(1),
    INUSE(2),
    BUSY(3),
    INVALID(4),
    UNAVAILABLE(5),
    RINGING(6),
    RINGINUSE(7),
    ONHOLD(8);

    private final int number;

    DeviceState(int number) {
        this.number = number;
    }

    /** The number under which the dialplan knows it. */
    public int number() {
        return number;
    }

    public static Optional<DeviceState> named(String name) {
        for (DeviceState state : values()) {
            if (state.name().equalsIgnoreCase(name)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}
