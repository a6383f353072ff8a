package astrolabe.conformance;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Plays one script against one server: sends what the client sent and checks what comes back. Used
 * once, by one thread.
 */
final class Replay {

    private final Script script;
    private final ServerUnderTest server;
    private final VolatileRules rules;
    private final OrderRules order;
    private final DeliberateDifferences deliberate;
    private final Pace pace;
    private final Bindings bindings = new Bindings();
    private final List<Difference> differences = new ArrayList<>();
    private final Map<Integer, Long> reached = new HashMap<>();
    private final StringBuilder burst = new StringBuilder();
    private String answer = "";

    Replay(Script script, ServerUnderTest server, Rules rules, Pace pace) {
        this.script = script;
        this.server = server;
        this.rules = rules.volatileValues().in(script.name());
        this.order = rules.order();
        this.deliberate = rules.deliberate();
        this.pace = pace;
    }

    ReplayResult run() throws IOException, InterruptedException {
        try (var sessions = new Sessions(server.ami(), pace)) {
            for (var at = 0; at < script.steps().size(); at++) {
                play(at, sessions);
            }
            sessions.await(Integer.MAX_VALUE);
            sessions.settle(pace.settle());
            return result(sessions);
        }
    }

    private void play(int at, Sessions sessions) throws IOException, InterruptedException {
        var step = script.steps().get(at);
        switch (step) {
            case Step.Send send -> send(send, at, sessions);
            case Step.Expect expect -> openIfNew(expect.connection(), at, sessions);
            case Step.Close close -> {
                openIfNew(close.connection(), at, sessions);
                sessions.forget(close.connection());
            }
            case Step.Stage(var line, var direction) -> {
                sessions.await(line);
                direct(line, direction, sessions);
            }
        }
        reached.put(step.line(), System.nanoTime());
    }

    private void openIfNew(String connection, int at, Sessions sessions)
            throws IOException, InterruptedException {
        if (!sessions.isOpen(connection)) {
            sessions.await(script.steps().get(at).line());
            sessions.open(
                    connection,
                    new SessionCheck(expectations(connection, at), bindings, differences::add));
        }
    }

    /** What the connection that begins with this step has to see until it is closed. */
    private List<Expectation> expectations(String connection, int from) {
        var own = new ArrayList<Step>();
        for (var step : script.steps().subList(from, script.steps().size())) {
            if (step instanceof Step.Expect expect && expect.connection().equals(connection)) {
                own.add(expect);
            } else if (step instanceof Step.Close close && close.connection().equals(connection)) {
                own.add(close);
                break;
            }
        }
        return Expectations.of(own, order, rules);
    }

    /** Actions between which the recording has nothing go out in one write. */
    private void send(Step.Send send, int at, Sessions sessions)
            throws IOException, InterruptedException {
        openIfNew(send.connection(), at, sessions);
        sessions.await(send.line());
        if (burst.isEmpty()) {
            sessions.settle(pace.settle());
        }
        for (var line : send.lines()) {
            burst.append(outgoing(line));
            if (line.ending() == Line.Ending.NONE) {
                flush(send.connection(), sessions);
                sessions.settle(pace.settle());
            }
        }
        var next = at + 1 < script.steps().size() ? script.steps().get(at + 1) : null;
        if (!(next instanceof Step.Send(_, var connection, _)
                && connection.equals(send.connection()))) {
            flush(send.connection(), sessions);
        }
    }

    private String outgoing(Line line) {
        if (line.name().equals("Key") && !answer.isEmpty()) {
            return "Key: " + answer + "\r\n";
        }
        return new Line(bindings.translate(line, rules), line.ending()).wire();
    }

    private void flush(String connection, Sessions sessions) {
        try {
            sessions.send(connection, burst.toString());
        } catch (IOException e) {
            differences.add(
                    new Difference(0, "could not send: " + e.getMessage(), burst.toString()));
        }
        burst.setLength(0);
    }

    private void direct(int line, StageDirection direction, Sessions sessions)
            throws IOException, InterruptedException {
        var props = new Props(server, pace);
        switch (direction) {
            case StageDirection.Console(var command, var output) -> {
                var printed =
                        props.console(
                                bindings.translate(Line.of("console: " + command), rules)
                                        .substring(9),
                                !output.isEmpty());
                check(line, "console " + command, output, printed);
            }
            case StageDirection.CallFile(var name, var content) -> props.drop(name, content);
            case StageDirection.Archived(var name, var content) ->
                    check(line, "archived " + name, content, props.archived(name));
            case StageDirection.OtherSession(var after, var account, var action) -> {
                sessions.settle(Duration.ZERO);
                Thread.sleep(after);
                props.otherSession(account, action);
            }
            case StageDirection.Pause(var time) -> Thread.sleep(time);
            case StageDirection.AnswerChallenge challenge -> answer = answer(challenge);
            case StageDirection.Took(var since, var atLeast, var atMost) ->
                    checkTime(line, since, atLeast, atMost);
        }
    }

    /**
     * Text that is no packet: compared as the output of a console command, without its empty lines
     * at the end.
     */
    private void check(int line, String what, List<Line> recorded, List<String> actual) {
        if (recorded.isEmpty()) {
            return;
        }
        var pattern = PacketPattern.of(new Packet(withoutBlankEnd(recorded)), rules);
        var comparison =
                pattern.compare(
                        new Packet(withoutBlankEnd(actual.stream().map(Line::of).toList())),
                        bindings);
        bindings.bind(comparison.pairs());
        if (!comparison.agrees()) {
            differences.add(new Difference(line, "differs: " + what, comparison.text()));
        }
    }

    private static List<Line> withoutBlankEnd(List<Line> lines) {
        var end = lines.size();
        while (end > 0 && lines.get(end - 1).text().isBlank()) {
            end--;
        }
        return lines.subList(0, end);
    }

    private void checkTime(int line, int since, Duration atLeast, Duration atMost) {
        var start = Objects.requireNonNull(reached.get(since), () -> "no step at line " + since);
        var took = Duration.ofNanos(System.nanoTime() - start);
        if (took.compareTo(atLeast) < 0 || took.compareTo(atMost) > 0) {
            var allowed = atLeast.toMillis() + " to " + atMost.toMillis() + " ms";
            differences.add(
                    new Difference(
                            line,
                            "took "
                                    + took.toMillis()
                                    + " ms since line "
                                    + since
                                    + ", not "
                                    + allowed,
                            ""));
        }
    }

    private String answer(StageDirection.AnswerChallenge challenge) {
        var actual = bindings.answer("challenge", challenge.recordedChallenge()).orElse("");
        try {
            var digest =
                    MessageDigest.getInstance("MD5")
                            .digest(
                                    (actual + challenge.secret())
                                            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
            var key = HexFormat.of().formatHex(digest);
            return challenge.upperCase() ? key.toUpperCase(Locale.ROOT) : key;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private ReplayResult result(Sessions sessions) {
        var late =
                sessions.checks().stream()
                        .flatMap(check -> check.lateOnes().stream())
                        .collect(Collectors.toSet());
        for (var entry : deliberate.of(script.name())) {
            if (isUnused(entry, late.contains(entry.first()))) {
                differences.add(
                        new Difference(
                                entry.first(),
                                "a deliberate difference that does not show: " + entry.reason(),
                                ""));
            }
        }
        var compared = sessions.checks().stream().mapToInt(SessionCheck::compared).sum();
        var moved = sessions.checks().stream().mapToInt(SessionCheck::moved).sum();
        return new ReplayResult(
                script.name(), script.steps().size(), compared, moved, differences, "");
    }

    private int lastLine() {
        return script.steps().getLast().line();
    }

    /**
     * Replaced text is part of what was compared; it is unused only where the transcript does not
     * reach so far.
     */
    private boolean isUnused(DeliberateDifferences.Entry entry, boolean cameLate) {
        return entry.late() ? !cameLate : entry.last() > lastLine();
    }
}
