package astrolabe.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A recorded conversation: what the client sent and what it was answered, step by step. */
record Transcript(List<Step> steps) {
    private static final Pattern REPEATED = Pattern.compile("\\{(\\S) \\* (\\d+)}");
    private static final Pattern NUMBERED = Pattern.compile("\\{X-i: 1 \\* (\\d+)}");

    record Step(String title, String sent, String answered) {
        byte[] bytes() {
            return sent.getBytes(UTF_8);
        }
    }

    static Transcript read(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(Transcript.class.getResourceAsStream(name), name)) {
            return new Transcript(steps(new String(in.readAllBytes(), UTF_8).lines().toList()));
        }
    }

    private static List<Step> steps(List<String> lines) {
        List<Step> steps = new ArrayList<>();
        String title = "";
        StringBuilder sent = new StringBuilder();
        StringBuilder answered = new StringBuilder();
        for (String line : lines) {
            if (!line.startsWith("<<< ") && !answered.isEmpty()) {
                steps.add(step(title, sent, answered));
            }
            if (line.startsWith("### ")) {
                title = line.substring(4);
            } else if (line.startsWith(">>> ")) {
                sent.append(wire(line.substring(4)));
            } else if (!line.startsWith("<<< Timestamp:")) {
                answered.append(wire(line.substring(4)));
            }
        }
        steps.add(step(title, sent, answered));
        return steps;
    }

    private static Step step(String title, StringBuilder sent, StringBuilder answered) {
        String name = title.isEmpty() ? "sent " + sent.toString().strip() : title;
        Step step = new Step(name, sent.toString(), answered.toString());
        sent.setLength(0);
        answered.setLength(0);
        return step;
    }

    private static String wire(String notation) {
        if (notation.endsWith(" {no-eol}")) {
            return expand(notation.substring(0, notation.length() - " {no-eol}".length()));
        }
        if (notation.endsWith(" {LF}")) {
            return expand(notation.substring(0, notation.length() - " {LF}".length())) + "\n";
        }
        return expand(notation) + "\r\n";
    }

    private static String expand(String line) {
        String numbered = NUMBERED.matcher(line).replaceAll(m -> fillers(m.group(1)));
        return REPEATED.matcher(numbered.replace("{CR}", "\r"))
                .replaceAll(m -> m.group(1).repeat(Integer.parseInt(m.group(2))));
    }

    private static String fillers(String count) {
        return IntStream.range(0, Integer.parseInt(count))
                .mapToObj("X-%d: 1"::formatted)
                .collect(joining("\r\n"));
    }
}
