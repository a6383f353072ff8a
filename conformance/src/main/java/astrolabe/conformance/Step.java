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

        /** A header of the action, wherever the request carries it. */
        String header(String name) {
            return form().isWeb() ? form().get(name) : new Packet(lines).first(name).orElse("");
        }

        /** What it asks for if it is a request over HTTP. */
        WebForm form() {
            return WebForm.of(lines);
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
