package astrolabe.conformance;

import astrolabe.conformance.Bindings.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A recorded packet, ready to be compared line by line. */
final class PacketPattern {

    private final Packet recorded;
    private final List<LinePattern> lines;

    private PacketPattern(Packet recorded, List<LinePattern> lines) {
        this.recorded = recorded;
        this.lines = lines;
    }

    static PacketPattern of(Packet packet, VolatileRules rules) {
        var lines = new ArrayList<LinePattern>();
        var previous = "";
        var event = packet.first("Event").orElse("");
        for (var line : packet.lines()) {
            addFolded(LinePattern.of(line, previous, event, rules), lines);
            previous = line.text();
        }
        return new PacketPattern(packet, List.copyOf(lines));
    }

    /**
     * Help texts with empty lines between them count as one: how many paragraphs a description has
     * is the writer's choice.
     */
    private static void addFolded(LinePattern line, List<LinePattern> lines) {
        if (isPadding(line) && lines.stream().anyMatch(LinePattern::isHelp)) {
            return;
        }
        if (line.isHelp()
                && lines.size() > 1
                && lines.get(lines.size() - 2).isHelp()
                && lines.getLast().recorded().value().isBlank()) {
            lines.removeLast();
        } else if (!line.isHelp() || lines.isEmpty() || !lines.getLast().isHelp()) {
            lines.add(line);
        }
    }

    /** A line of blanks alone, as the recorded help has some at the end of a paragraph. */
    private static boolean isPadding(LinePattern line) {
        return line.recorded().value().equals(" ");
    }

    Packet recorded() {
        return recorded;
    }

    /**
     * The comparison with an actual packet: rows in order, agreeing or not, and what they say about
     * volatile values.
     */
    Comparison compare(Packet actual, Bindings bindings) {
        return Alignment.of(lines, actual.lines(), bindings);
    }

    /** One row of a comparison; a side that has nothing there is empty text. */
    record Row(boolean agrees, String recorded, String actual) {
        Stream<String> text() {
            if (agrees) {
                return Stream.of("    " + actual);
            }
            return Stream.of("  - " + recorded, "  + " + actual).filter(line -> line.length() > 4);
        }
    }

    /** How a recorded and an actual packet go together. */
    record Comparison(List<Row> rows, List<Pair> pairs) {

        boolean agrees() {
            return rows.stream().allMatch(Row::agrees);
        }

        long differing() {
            return rows.stream().filter(row -> !row.agrees()).count();
        }

        /** Near enough to be the same packet with something wrong in it. */
        boolean resembles() {
            return differing() * 2 <= rows.size() + 1;
        }

        String text() {
            return String.join("\n", rows.stream().flatMap(Row::text).toList());
        }
    }
}
