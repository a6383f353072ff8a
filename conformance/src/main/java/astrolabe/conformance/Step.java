package astrolabe.conformance;

import java.util.List;

/** One thing that happened in a recorded conversation, and the transcript's line where it began. */
public sealed interface Step {

    int line();

    /** The client wrote an action. */
    record Send(int line, String connection, List<Line> lines) implements Step {
        public Send {
            lines = List.copyOf(lines);
        }

        String header(String name) {
            return new Packet(lines).first(name).orElse("");
        }
    }

    /**
     * The server wrote a packet. {@code Late} replies may follow events which the recording has
     * after them.
     */
    record Expect(int line, String connection, Packet packet, boolean late) implements Step {}

    /** The server closed the connection. */
    record Close(int line, String connection) implements Step {}

    /** Something beyond the connection happened. */
    record Stage(int line, StageDirection direction) implements Step {}
}
