package astrolabe.conformance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import astrolabe.conformance.Line.Ending;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a connection's bytes into packets; the first line of all is a packet by itself. Used by one
 * thread.
 */
final class PacketSplitter implements Splitter {

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final List<Line> lines = new ArrayList<>();
    private boolean greeted;

    @Override
    public Optional<Packet> accept(int octet) {
        if (octet != '\n') {
            line.write(octet);
            return Optional.empty();
        }
        var ended = lineEnded();
        if (!greeted) {
            greeted = true;
            return Optional.of(new Packet(List.of(ended)));
        }
        if (!ended.isEmpty()) {
            lines.add(ended);
            return Optional.empty();
        }
        return Optional.of(drain());
    }

    @Override
    public Optional<Packet> rest() {
        if (line.size() > 0) {
            lines.add(new Line(text(), Ending.NONE));
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(drain());
    }

    private Line lineEnded() {
        var text = text();
        return text.endsWith("\r")
                ? Line.of(text.substring(0, text.length() - 1))
                : new Line(text, Ending.LF);
    }

    private String text() {
        var text = line.toString(ISO_8859_1);
        line.reset();
        return text;
    }

    private Packet drain() {
        var packet = new Packet(lines);
        lines.clear();
        return packet;
    }
}
