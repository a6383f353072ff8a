package astrolabe.sip.transaction;

/** Who answers a request, and is told what becomes of it; on the line. */
public interface ServerListener {

    /** The peer takes its INVITE back; 487 is expected. */
    default void cancelled() {}

    /** The final response can't be sent, or nobody confirmed a refusal in time. */
    default void failed() {}
}
