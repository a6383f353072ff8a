package astrolabe.conformance;

/** One line as it was on the wire, without its end but with the kind of its end. */
public record Line(String text, Ending ending) {

    /** How a line ended. */
    public enum Ending {
        CRLF("\r\n"),
        LF("\n"),
        NONE("");

        private final String bytes;

        Ending(String bytes) {
            this.bytes = bytes;
        }
    }

    static Line of(String text) {
        return new Line(text, Ending.CRLF);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** What stands before the first colon; empty where there is none. */
    String name() {
        return text.substring(0, Math.max(0, text.indexOf(':')));
    }

    /** What stands after the colon and one blank; the whole text where there is no colon. */
    String value() {
        var start = text.indexOf(':') + 1;
        return text.substring(text.startsWith(" ", start) && start > 0 ? start + 1 : start);
    }

    String wire() {
        return text + ending.bytes;
    }

    @Override
    public String toString() {
        return ending == Ending.CRLF ? text : text + " {" + ending + "}";
    }
}
