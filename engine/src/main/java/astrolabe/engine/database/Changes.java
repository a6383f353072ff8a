package astrolabe.engine.database;

/** Who makes the changes of a database, one after the other. Thread-safe. */
interface Changes {

    /** Waits until the values are there; whether they are. */
    boolean awaitOpen();

    /** Has a change made; its future tells of the end. */
    void submit(Request request);

    /** Ends when all that was asked for is done. */
    void close() throws InterruptedException;
}
