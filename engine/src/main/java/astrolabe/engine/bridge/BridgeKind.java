package astrolabe.engine.bridge;

/** What a bridge is for: how clients see it, and what happens when somebody leaves. */
public enum BridgeKind {
    /** A call between two; it ends for both when one leaves. */
    BASIC("basic"),
    /** Channels that wait, hearing music or nothing; they don't hear each other. */
    HOLDING("base"),
    /** Where parked calls wait. */
    PARKING("parking"),
    /** Where agents wait for a call. */
    AGENT_HOLD("agent_hold"),
    /** Everybody hears everybody. */
    CONFERENCE("base");

    private final String type;

    BridgeKind(String type) {
        this.type = type;
    }

    public String type() {
        return type;
    }

    /** Whether this can carry such a bridge from the beginning, whoever comes in. */
    boolean isCarriedBy(BridgeTechnology technology) {
        return switch (technology.capability()) {
            case NATIVE -> false; // it depends on who comes in
            case HOLDING -> !mixes();
            case ONE_TO_ONE_MIX -> this == BASIC;
            case MULTI_MIX -> mixes();
        };
    }

    boolean endsForAll() {
        return this == BASIC;
    }

    boolean mixes() {
        return this == BASIC || this == CONFERENCE;
    }
}
