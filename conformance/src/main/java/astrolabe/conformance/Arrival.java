package astrolabe.conformance;

/** What a session received: a packet, or the end of the connection. */
sealed interface Arrival {

    int session();

    /** A whole packet. */
    record Received(int session, Packet packet) implements Arrival {}

    /** The server closed the connection. */
    record Closed(int session) implements Arrival {}
}
