package astrolabe.engine.bridge;

/** What a way of joining channels can do. */
public enum BridgeCapability {
    /** Two send each other their audio without the engine. */
    NATIVE("Native"),
    /** Channels are kept, and don't hear each other. */
    HOLDING("Holding"),
    /** Two hear each other. */
    ONE_TO_ONE_MIX("1to1Mix"),
    /** Any number of channels hear each other. */
    MULTI_MIX("MultiMix");

    private final String word;

    BridgeCapability(String word) {
        this.word = word;
    }

    /** The word that clients see. */
    public String word() {
        return word;
    }
}
