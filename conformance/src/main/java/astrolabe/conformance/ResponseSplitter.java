package astrolabe.conformance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import astrolabe.conformance.Line.Ending;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a connection's bytes into HTTP responses, each a packet: the lines of its head, the empty
 * line, the lines of its body. A body has as many bytes as {@code Content-Length} says: what comes
 * beyond them shows as a packet too many, what is missing as a line that says so.
 */
final class ResponseSplitter implements Splitter {

    private final boolean headsOnly;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final List<Line> lines = new ArrayList<>();
    private boolean inBody;
    private int left;

    /** With whether these answer {@code HEAD}, so that no body follows whatever its length. */
    ResponseSplitter(boolean headsOnly) {
        this.headsOnly = headsOnly;
    }

    @Override
    public Optional<Packet> accept(int octet) {
        line.write(octet);
        if (octet == '\n') {
            lines.add(lineEnded());
        }
        if (inBody) {
            left--;
        } else if (octet == '\n' && lines.getLast().isEmpty()) {
            inBody = true;
            left = headsOnly ? 0 : length();
        }
        return inBody && left == 0 ? Optional.of(drain()) : Optional.empty();
    }

    @Override
    public Optional<Packet> rest() {
        if (line.size() == 0 && lines.isEmpty()) {
            return Optional.empty();
        }
        var missing = inBody ? "(" + left + " bytes of the body are missing)" : "(no end of head)";
        var packet = drain();
        var all = new ArrayList<>(packet.lines());
        all.add(new Line(missing, Ending.NONE));
        return Optional.of(new Packet(all));
    }

    /** What the head says; what is no number, the comparison of the head will show. */
    private int length() {
        return new Packet(lines)
                .first("Content-Length")
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    private Line lineEnded() {
        var text = line.toString(ISO_8859_1);
        line.reset();
        return text.endsWith("\r\n")
                ? Line.of(text.substring(0, text.length() - 2))
                : new Line(text.substring(0, text.length() - 1), Ending.LF);
    }

    private Packet drain() {
        if (line.size() > 0) {
            lines.add(new Line(line.toString(ISO_8859_1), Ending.NONE));
            line.reset();
        }
        var packet = new Packet(lines);
        lines.clear();
        inBody = false;
        return packet;
    }
}
