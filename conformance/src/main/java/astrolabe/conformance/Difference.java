package astrolabe.conformance;

import java.util.List;

/** One way in which a conversation went differently, with the transcript's line it belongs to. */
public record Difference(int line, String what, String detail) {

    static Difference missing(Expectation expected) {
        var text =
                expected.pattern().recorded().lines().stream().map(line -> "  - " + line).toList();
        return new Difference(
                expected.line(), "never came: " + expected.title(), String.join("\n", text));
    }

    static Difference unexpected(int line, Packet packet) {
        var text = packet.lines().stream().map(l -> "  + " + l).toList();
        return new Difference(
                line, "not in the recording: " + packet.title(), String.join("\n", text));
    }

    static Difference outOfOrder(Expectation expected, List<Expectation> before) {
        var names = before.stream().map(e -> "line " + e.line() + " (" + e.title() + ")").toList();
        return new Difference(
                expected.line(),
                "came too early: " + expected.title(),
                "  before " + String.join(", ", names));
    }

    static Difference changed(Expectation expected, PacketPattern.Comparison comparison) {
        return new Difference(expected.line(), "differs: " + expected.title(), comparison.text());
    }

    /** The first row of it, short enough for a table. */
    public String summary() {
        var row =
                detail.lines()
                        .filter(l -> l.startsWith("  - ") || l.startsWith("  + "))
                        .limit(2)
                        .map(String::strip)
                        .toList();
        return "line "
                + line
                + " "
                + what
                + (what.startsWith("differs") ? " " + String.join(" ", row) : "");
    }

    @Override
    public String toString() {
        return "line " + line + ": " + what + "\n" + detail;
    }
}
