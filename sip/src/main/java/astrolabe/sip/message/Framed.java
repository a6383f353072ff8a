package astrolabe.sip.message;

/** What a stream brought. */
public sealed interface Framed {

    /** A message, or something in its frame that is none. */
    record Message(Reading reading) implements Framed {}

    /** The other end asks whether this one lives: two line ends (RFC 5626 section 3.5.1). */
    record Ping() implements Framed {}

    /** Where the next message begins can't be known, so the connection has no more use. */
    record Lost(String problem) implements Framed {}
}
