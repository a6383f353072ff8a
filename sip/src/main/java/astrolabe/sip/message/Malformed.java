package astrolabe.sip.message;

/** A text is not what the grammar of SIP says it should be. */
public final class Malformed extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what is wrong, in words that may be sent to the peer
     */
    public Malformed(String message) {
        super(message, null, false, false);
    }

    /** What is wrong. */
    public String problem() {
        return String.valueOf(getMessage());
    }
}
