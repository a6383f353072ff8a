package astrolabe.conformance;

import java.util.List;

/**
 * One packet, or the end of the connection, that a session has to see, and which others have to
 * come first.
 */
record Expectation(int line, Kind kind, PacketPattern pattern, List<Integer> after, boolean late) {

    /** What is expected. */
    enum Kind {
        /** A greeting, a response, or an item of a list: all these keep their order. */
        REPLY,
        /** An event of the server's own accord. */
        EVENT,
        /** The server's closing. */
        CLOSE
    }

    Expectation {
        after = List.copyOf(after);
    }

    String title() {
        return kind == Kind.CLOSE ? "the server closes the connection" : pattern.recorded().title();
    }
}
