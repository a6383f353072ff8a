package astrolabe.managerpbx;

import astrolabe.engine.Pbx;
import astrolabe.engine.database.AstDb;
import astrolabe.engine.event.PbxEvent;
import astrolabe.manager.EventType;
import astrolabe.manager.EventWriter;
import astrolabe.manager.Fields;
import astrolabe.managerpbx.event.PbxTranslator;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A client and an engine in virtual time, written as a transcript: what is sent, what is answered,
 * and what the events say. In expected lines {@code *} stands for any text. A line feed that ends a
 * message is shown as {@code {LF}}.
 */
final class Conversation implements AutoCloseable {

    private final TestProgram test;
    private final Queue<List<String>> answers = new ArrayDeque<>();
    private Client client;
    private int told;

    Conversation(String dialplan) {
        this(dialplan, AstDb.inMemory());
    }

    Conversation(String dialplan, AstDb database) {
        test = new TestProgram(dialplan, database);
        client = new Client(test);
    }

    Pbx pbx() {
        return test.pbx();
    }

    /** The program around the engine. */
    TestProgram program() {
        return test;
    }

    /** What is sent from now on comes from this account. */
    void speaks(TestCaller caller) {
        client = new Client(test, caller);
    }

    /** Sends one request; whoever can run has run when this returns. */
    void send(String request) throws InterruptedException {
        if (!answers.isEmpty()) {
            throw new AssertionError("not expected yet: " + shown(answers));
        }
        List<String> packet = new ArrayList<>();
        for (String line : client.ask(request.strip().lines().toList())) {
            if (line.isEmpty()) {
                answers.add(List.copyOf(packet));
                packet.clear();
            } else {
                packet.add(line.stripTrailing());
            }
        }
        test.time().settle();
    }

    /** The next packet of the answer has to consist of these lines. */
    void expect(String packet) {
        List<String> expected = packet.strip().lines().toList();
        List<String> answer = answers.isEmpty() ? List.of() : answers.remove();
        if (!isWhole(expected, answer)) {
            throw differs(packet, answer);
        }
    }

    /** The next packet of the answer has these lines, in this order, whatever else it has. */
    void expectAmong(String someLines) {
        List<String> answer = answers.isEmpty() ? List.of() : answers.remove();
        if (!isAmong(someLines.strip().lines().toList(), answer)) {
            throw differs(someLines, answer);
        }
    }

    /** Passes over packets of the answer until one consists of these lines. */
    void passOver(String packet) {
        List<String> expected = packet.strip().lines().toList();
        while (!answers.isEmpty()) {
            if (isWhole(expected, answers.remove())) {
                return;
            }
        }
        throw new AssertionError("no packet was\n\n" + packet.strip());
    }

    private static AssertionError differs(String expected, List<String> answer) {
        return new AssertionError(
                "expected\n\n%s\n\nbut received\n\n%s"
                        .formatted(expected.strip(), String.join("\n", answer)));
    }

    /** As {@link #send} and {@link #expect} for the many answers of one packet. */
    void ask(String request, String answer) throws InterruptedException {
        send(request);
        expect(answer);
    }

    /** The error that a request gets. */
    void refused(String request, String message) throws InterruptedException {
        ask(request, "Response: Error\nMessage: " + message);
    }

    /** Lets time pass. */
    void passes(Duration duration) throws InterruptedException {
        test.time().advance(duration);
    }

    /** Passes over events until one has these lines, in this order, whatever else it has. */
    void happens(String someLines) {
        List<String> expected = someLines.strip().lines().toList();
        List<List<String>> events = events();
        for (int i = told; i < events.size(); i++) {
            if (isAmong(expected, events.get(i))) {
                told = i + 1;
                return;
            }
        }
        throw new AssertionError(
                "expected an event with\n\n%s\n\nbut there were\n\n%s"
                        .formatted(someLines.strip(), shown(events.subList(told, events.size()))));
    }

    /** As {@link #happens}, whenever it was. */
    void happened(String someLines) {
        told = 0;
        happens(someLines);
    }

    /** No event so far has these lines. */
    void neverHappened(String someLines) {
        List<String> excluded = someLines.strip().lines().toList();
        for (List<String> event : events()) {
            if (isAmong(excluded, event)) {
                throw new AssertionError("there was\n\n" + String.join("\n", event));
            }
        }
    }

    private List<List<String>> events() {
        Script script = new Script();
        test.events(PbxEvent.class).forEach(event -> PbxTranslator.translate(event, script));
        return script.events;
    }

    private static boolean isWhole(List<String> expected, List<String> lines) {
        return expected.size() == lines.size() && isAmong(expected, lines);
    }

    private static boolean isAmong(List<String> expected, List<String> lines) {
        int at = 0;
        for (String line : lines) {
            if (at < expected.size() && fits(expected.get(at), line)) {
                at++;
            }
        }
        return at == expected.size();
    }

    private static boolean fits(String expected, String line) {
        String pattern =
                Arrays.stream(expected.split("\\*", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".*"));
        return line.matches(pattern);
    }

    private static String shown(Iterable<List<String>> packets) {
        StringBuilder text = new StringBuilder();
        packets.forEach(packet -> text.append(String.join("\n", packet)).append("\n\n"));
        return text.toString();
    }

    @Override
    public void close() throws InterruptedException {
        test.close();
        if (!answers.isEmpty()) {
            throw new AssertionError("nobody expected " + shown(answers));
        }
    }

    /** Writes events as a client would read them. */
    private static final class Script implements EventWriter {

        private final List<List<String>> events = new ArrayList<>();
        private List<String> lines = new ArrayList<>();

        @Override
        public Fields begin(EventType type) {
            lines = new ArrayList<>();
            lines.add("Event: " + type.name());
            lines.add("Privilege: " + type.privileges().text());
            return new Fields() {
                @Override
                public Fields field(String name, String value) {
                    lines.add((name + ": " + value).stripTrailing());
                    return this;
                }
            };
        }

        @Override
        public void end() {
            events.add(List.copyOf(lines));
        }
    }
}
