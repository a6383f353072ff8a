package astrolabe.engine.event;

import java.util.Arrays;
import java.util.Optional;

/** What channel event logging tells apart, under the names of its configuration. */
public enum EventKind {
    CHAN_START,
    CHAN_END,
    HANGUP,
    ANSWER,
    APP_START,
    APP_END,
    BRIDGE_ENTER,
    BRIDGE_EXIT,
    PARK_START,
    PARK_END,
    BLINDTRANSFER,
    ATTENDEDTRANSFER,
    PICKUP,
    FORWARD,
    LINKEDID_END,
    LOCAL_OPTIMIZE,
    LOCAL_OPTIMIZE_BEGIN,
    STREAM_BEGIN,
    STREAM_END,
    DTMF,
    USER_DEFINED;

    /** The one of this name, in any case. */
    public static Optional<EventKind> of(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
