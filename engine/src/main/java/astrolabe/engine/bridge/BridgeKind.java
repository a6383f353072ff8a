package astrolabe.engine.bridge;

/** What a bridge is for: how clients see it, and what happens when somebody leaves. */
public enum BridgeKind {
    /** A call between two; it ends for both when one leaves. */
    BASIC("basic", "simple_bridge"),
    /** Channels that wait, hearing music or nothing; they don't hear each other. */
    HOLDING("base", "holding_bridge"),
    /** Where parked calls wait. */
    PARKING("parking", "holding_bridge"),
    /** Where agents wait for a call. */
    AGENT_HOLD("agent_hold", "holding_bridge"),
    /** Everybody hears everybody. */
    CONFERENCE("base", "softmix");

    private final String type;
    private final String technology;

    BridgeKind(String type, String technology) {
        this.type = type;
        this.technology = technology;
    }

    public String type() {
        return type;
    }

    public String technology() {
        return technology;
    }

    boolean endsForAll() {
        return this == BASIC;
    }

    boolean mixes() {
        return this == BASIC || this == CONFERENCE;
    }
}
