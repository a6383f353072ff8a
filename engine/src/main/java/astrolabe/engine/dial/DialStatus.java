package astrolabe.engine.dial;

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
    INVALIDARGS
}
