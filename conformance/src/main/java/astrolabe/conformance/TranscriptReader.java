package astrolabe.conformance;

import astrolabe.conformance.Line.Ending;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the notation of the transcripts into steps. Used once, by one thread. */
final class TranscriptReader {

    private static final String CLOSED = "{connection closed by server}";
    private static final Pattern LABEL = Pattern.compile("\\[([A-Z])] ?(.*)");
    private static final Pattern REPEATED_HEADER = Pattern.compile("\\{([^{}]*)-i: 1 \\* (\\d+)}");
    private static final Pattern REPEATED = Pattern.compile("\\{([^{}]) \\* (\\d+)}");

    private final List<Step> steps = new ArrayList<>();
    private final Map<String, List<Line>> received = new LinkedHashMap<>();
    private final Map<String, List<Line>> sent = new LinkedHashMap<>();
    private final Map<String, Integer> begun = new LinkedHashMap<>();
    private final Set<String> greeted = new HashSet<>();

    /** A line of a transcript under the number it has in the recording. */
    record Numbered(int number, String text) {}

    static List<Step> read(List<Numbered> lines) {
        var reader = new TranscriptReader();
        lines.forEach(line -> reader.line(line.number(), line.text()));
        return List.copyOf(reader.steps);
    }

    private void line(int number, String raw) {
        if (raw.startsWith("###")) {
            return;
        }
        var label = LABEL.matcher(raw.substring(4));
        var labelled = label.matches();
        var connection = labelled ? label.group(1) : "";
        var text = labelled ? label.group(2) : raw.substring(4);
        if (raw.startsWith(">>> ")) {
            toServer(number, connection, text);
        } else {
            fromServer(number, connection, text);
        }
    }

    private void toServer(int number, String connection, String text) {
        begun.putIfAbsent(">" + connection, number);
        var lines = sent.computeIfAbsent(connection, _ -> new ArrayList<>());
        expand(text).forEach(lines::add);
        if (lines.getLast().isEmpty()) {
            steps.add(new Step.Send(start(">" + connection), connection, lines));
            lines.clear();
        }
    }

    private void fromServer(int number, String connection, String text) {
        if (text.equals(CLOSED)) {
            steps.add(new Step.Close(number, connection));
            greeted.remove(connection);
            return;
        }
        begun.putIfAbsent("<" + connection, number);
        var line = expand(text).findFirst().orElseThrow();
        if (greeted.add(connection)) {
            expect(connection, List.of(line));
            return;
        }
        var lines = received.computeIfAbsent(connection, _ -> new ArrayList<>());
        if (line.isEmpty()) {
            expect(connection, lines);
            lines.clear();
        } else {
            lines.add(line);
        }
    }

    private void expect(String connection, List<Line> lines) {
        steps.add(new Step.Expect(start("<" + connection), connection, new Packet(lines), false));
    }

    private int start(String key) {
        var line = begun.remove(key);
        return line == null ? 0 : line;
    }

    static Stream<Line> expand(String text) {
        var header = REPEATED_HEADER.matcher(text);
        if (header.matches()) {
            return Stream.iterate(0, i -> i + 1)
                    .limit(Integer.parseInt(header.group(2)))
                    .map(i -> Line.of(header.group(1) + "-" + i + ": 1"));
        }
        var ending =
                text.endsWith(" {LF}")
                        ? Ending.LF
                        : text.endsWith(" {no-eol}") ? Ending.NONE : Ending.CRLF;
        var body = ending == Ending.CRLF ? text : text.substring(0, text.lastIndexOf(" {"));
        var repeated =
                REPEATED.matcher(body.replace("{CR}", "\r"))
                        .replaceAll(m -> m.group(1).repeat(Integer.parseInt(m.group(2))));
        return Stream.of(new Line(repeated, ending));
    }
}
