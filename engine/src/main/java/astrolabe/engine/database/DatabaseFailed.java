package astrolabe.engine.database;

/** The database could not do what was asked, and nothing was changed; the message says why. */
public final class DatabaseFailed extends Exception {

    private static final long serialVersionUID = 1L;

    public DatabaseFailed(String message) {
        super(message);
    }

    public DatabaseFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
