package astrolabe.conformance;

import astrolabe.conformance.Line.Ending;
import astrolabe.conformance.TranscriptReader.Numbered;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the transcripts of HTTP conversations into steps. Each request has a connection of its own,
 * which is called after the transcript's line; a response, head and body, is one packet. Used once,
 * by one thread.
 */
final class WebReader {

    private static final String END = "{end}";
    private static final String OMITTED = "{static file body omitted}";
    private static final String RESPONSE = "HTTP/1.";

    private final List<Step> steps = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private String connection = "";
    private int begun;
    private boolean asking;

    static List<Step> read(List<Numbered> lines) {
        var reader = new WebReader();
        lines.stream()
                .filter(line -> !line.text().startsWith("###"))
                .forEach(line -> reader.line(line.number(), line.text()));
        reader.ended(true);
        return List.copyOf(reader.steps);
    }

    private void line(int number, String raw) {
        var text = raw.substring(4);
        var asks = raw.startsWith(">>> ");
        if (asks != asking) {
            ended(true);
            asking = asks;
        } else if (isNext(text)) {
            ended(false);
        }
        if (text.equals(END)) {
            ended(false);
            steps.add(new Step.Close(number, connection));
        } else {
            add(number, text);
        }
    }

    private boolean isNext(String text) {
        return !asking && text.startsWith(RESPONSE) && !lines.isEmpty();
    }

    private void add(int number, String text) {
        if (lines.isEmpty()) {
            begun = number;
            connection = asking ? "http " + number : connection;
        }
        if (text.equals(OMITTED)) {
            lines.add(Line.of("{text}"));
        } else {
            TranscriptReader.expand(text).forEach(lines::add);
        }
    }

    /** Text that was written down to its end has a last line without one, mostly an empty one. */
    private void ended(boolean lastIsUnended) {
        if (lines.isEmpty()) {
            return;
        }
        if (lastIsUnended) {
            var last = lines.removeLast();
            if (!last.isEmpty()) {
                lines.add(new Line(last.text(), Ending.NONE));
            }
        }
        steps.add(
                asking
                        ? new Step.Send(begun, connection, lines)
                        : new Step.Expect(begun, connection, new Packet(lines), false));
        lines.clear();
    }
}
