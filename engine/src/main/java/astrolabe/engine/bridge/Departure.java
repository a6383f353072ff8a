package astrolabe.engine.bridge;

/** Why a channel left a bridge. */
public enum Departure {
    /** The channel was hung up, sent elsewhere, or its time is over. */
    INTERRUPTED,
    /** The other one left. */
    PARTNER_LEFT,
    /** It was taken out. */
    KICKED,
    /** The bridge was ended as a whole. */
    DESTROYED,
    /** Another channel took its place. */
    REPLACED,
    /** A feature of the call ended it. */
    FEATURE
}
