package astrolabe.engine.event;

/** What became of a transfer. */
public enum TransferResult {
    SUCCESS("Success"),
    /** Something was in its way. */
    FAIL("Fail"),
    /** There is nobody to transfer, or not one alone. */
    INVALID("Invalid"),
    /** Nobody is transferred out of such a bridge. */
    NOT_PERMITTED("Not Permitted");

    private final String word;

    TransferResult(String word) {
        this.word = word;
    }

    /** The word that clients see. */
    public String word() {
        return word;
    }
}
