package astrolabe.manager;

/** A parameter cannot be used; the message is what the client is told. */
public final class BadParameter extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BadParameter(String message) {
        super(message, null, false, false);
    }
}
