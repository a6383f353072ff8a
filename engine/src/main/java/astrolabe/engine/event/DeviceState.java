package astrolabe.engine.event;

import java.util.Optional;

/** The states of a device, with the names that administrators know. */
public enum DeviceState {
    UNKNOWN,
    NOT_INUSE,
    INUSE,
    BUSY,
    INVALID,
    UNAVAILABLE,
    RINGING,
    RINGINUSE,
    ONHOLD;

    public static Optional<DeviceState> named(String name) {
        for (DeviceState state : values()) {
            if (state.name().equalsIgnoreCase(name)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}
