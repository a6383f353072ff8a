package astrolabe.conformance;

import java.util.List;
import java.util.Optional;

/**
 * The lines between two empty lines; the greeting is a packet of one line that no empty line
 * follows.
 */
public record Packet(List<Line> lines) {

    public Packet {
        lines = List.copyOf(lines);
    }

    /** The first value under a name, as a client would look it up. */
    Optional<String> first(String name) {
        return lines.stream()
                .filter(line -> line.name().equalsIgnoreCase(name))
                .map(Line::value)
                .findFirst();
    }

    String title() {
        return lines.isEmpty() ? "(empty packet)" : lines.getFirst().text();
    }

    /**
     * An event of its own accord carries the classes that may see it; a list's items and
     * completions do not.
     */
    boolean isUnasked() {
        return title().startsWith("Event: ")
                && first("Privilege").filter(p -> p.endsWith(",all")).isPresent();
    }

    boolean isResponse() {
        return title().startsWith("Response: ") || title().startsWith("HTTP/1.");
    }
}
