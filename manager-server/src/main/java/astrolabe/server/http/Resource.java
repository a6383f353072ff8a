package astrolabe.server.http;

/** What stands at a path. Any thread, several at once. */
public interface Resource {

    /** Answers a request; may wait. */
    Answer serve(WebRequest request) throws InterruptedException;
}
