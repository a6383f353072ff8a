package astrolabe.engine.dial;

import astrolabe.engine.event.HangupCause;

/** How a dialling ended: the value of {@code DIALSTATUS}. */
public enum DialStatus {
    ANSWER,
    BUSY,
    NOANSWER,
    CANCEL,
    CONGESTION,
    CHANUNAVAIL,
    DONTCALL,
    TORTURE,
    INVALIDARGS;

    /** What a hangup before the answer means for whoever dials. */
    public static DialStatus ofCause(int cause) {
        return switch (HangupCause.of(cause).orElse(HangupCause.NORMAL_CLEARING)) {
            case USER_BUSY -> BUSY;
            case NORMAL_CIRCUIT_CONGESTION,
                    SWITCH_CONGESTION,
                    NETWORK_OUT_OF_ORDER,
                    NORMAL_TEMPORARY_FAILURE ->
                    CONGESTION;
            case NORMAL_CLEARING, NO_ANSWER, NO_USER_RESPONSE -> NOANSWER;
            default -> CHANUNAVAIL;
        };
    }
}
