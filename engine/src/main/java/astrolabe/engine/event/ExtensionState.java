package astrolabe.engine.event;

import java.util.Collection;

/** The states of an extension with a hint, with their numbers and texts. */
public enum ExtensionState {
    /** The hint is gone. */
    REMOVED(-2, "Unknown"),
    UNKNOWN(-1, "Unknown"),
    IDLE(0, "Idle"),
    IN_USE(1, "InUse"),
    BUSY(2, "Busy"),
    UNAVAILABLE(4, "Unavailable"),
    RINGING(8, "Ringing"),
    IN_USE_AND_RINGING(9, "InUse&Ringing"),
    HOLD(16, "Hold"),
    IN_USE_AND_HOLD(17, "InUse&Hold");

    private final int number;
    private final String text;

    ExtensionState(int number, String text) {
        this.number = number;
        this.text = text;
    }

    public int number() {
        return number;
    }

    public String text() {
        return text;
    }

    /** The state of an extension whose hint names these devices. */
    public static ExtensionState of(Collection<DeviceState> devices) {
        boolean inUse =
                devices.stream()
                        .anyMatch(d -> d == DeviceState.INUSE || d == DeviceState.RINGINUSE);
        boolean ringing =
                devices.stream()
                        .anyMatch(d -> d == DeviceState.RINGING || d == DeviceState.RINGINUSE);
        boolean hold = devices.contains(DeviceState.ONHOLD);
        boolean busy = devices.contains(DeviceState.BUSY);
        boolean free =
                devices.contains(DeviceState.NOT_INUSE) || devices.contains(DeviceState.UNKNOWN);
        if (ringing) {
            return inUse ? IN_USE_AND_RINGING : RINGING;
        }
        if (hold) {
            return inUse ? IN_USE_AND_HOLD : HOLD;
        }
        if (busy && !inUse && !free) {
            return BUSY;
        }
        if (inUse || busy) {
            return IN_USE;
        }
        return free ? IDLE : UNAVAILABLE;
    }
}
