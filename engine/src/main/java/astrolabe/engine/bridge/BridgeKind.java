package astrolabe.engine.bridge;

/** What a bridge is for: how clients see it, and what happens when somebody leaves. */
public enum BridgeKind {
    /** A call between two; it ends for both when one leaves. */
    BASIC("basic", "simple_bridge", true),
    /** Channels that wait, hearing music or nothing; nobody hears another. */
    HOLDING("base", "holding_bridge", false),
    /** Everybody hears everybody. */
    CONFERENCE("base", "softmix", false);

    private final String type;
    private final String technology;
    private final boolean endsForAll;

    BridgeKind(String type, String technology, boolean endsForAll) {
        this.type = type;
        this.technology = technology;
        this.endsForAll = endsForAll;
    }

    public String type() {
        return type;
    }

    public String technology() {
        return technology;
    }

    boolean endsForAll() {
        return endsForAll;
    }

    boolean mixes() {
        return this != HOLDING;
    }
}
