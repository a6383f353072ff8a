package astrolabe.engine.channel;

/** A call cannot be placed. */
public final class CallRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final int cause;

    /**
     * @param cause a hangup cause number, 0 when there is none
     * @param message what is wrong, for the log
     */
    public CallRefused(int cause, String message) {
        super(message);
        this.cause = cause;
    }

    public int hangupCause() {
        return cause;
    }
}
