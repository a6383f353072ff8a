package astrolabe.protocol;

/** What a reader makes of the bytes up to an empty line. */
public sealed interface Decoded {
    /** A packet within the limits; an empty line on its own gives one without headers. */
    record Packet(AmiMessage message) implements Decoded {}

    /**
     * A packet that broke a limit and was skipped; the connection may go on.
     *
     * @param actionId the id to answer with; empty when none was read
     */
    record Rejected(Reason reason, String actionId) implements Decoded {}

    /** Which limit was broken, with the words the peer is told. */
    enum Reason {
        LINE_TOO_LONG("Failed to parse message: line too long"),
        TOO_MANY_LINES("Too many lines in message or allocation failure");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }
}
