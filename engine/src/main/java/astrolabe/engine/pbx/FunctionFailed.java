package astrolabe.engine.pbx;

/** A function could not do what was asked; the message says why. */
public final class FunctionFailed extends Exception {

    private static final long serialVersionUID = 1L;

    public FunctionFailed(String message) {
        super(message);
    }
}
