package astrolabe.conformance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

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
    private final Stagehand stagehand;
    private final StringBuilder burst = new StringBuilder();

    Replay(Script script, ServerUnderTest server, Rules rules, Pace pace) {
        this.script = script;
        this.server = server;
        this.rules = rules.volatileValues().in(script.name());
        this.order = rules.order().in(script.name());
        this.deliberate = rules.deliberate();
        this.pace = pace;
        this.stagehand =
                new Stagehand(new Props(server, pace), this.rules, bindings, differences::add);
    }

    ReplayResult run() throws IOException, InterruptedException {
        try (var sessions = new Sessions(script.isWeb() ? server.web() : server.ami(), pace)) {
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
                stagehand.does(line, direction, sessions);
            }
        }
        stagehand.reached(step.line());
    }

    private void openIfNew(String connection, int at, Sessions sessions)
            throws IOException, InterruptedException {
        if (!sessions.isOpen(connection)) {
            sessions.await(script.steps().get(at).line());
            sessions.open(
                    connection,
                    splitter(at),
                    new SessionCheck(expectations(connection, at), bindings, differences::add));
        }
    }

    /** By what the connection that begins with this step is told apart into packets. */
    private Splitter splitter(int at) {
        return script.steps().get(at) instanceof Step.Send send && script.isWeb()
                ? new ResponseSplitter(send.form().method().equals("HEAD"))
                : new PacketSplitter();
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
            burst.append(outgoing(line, send));
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

    private String outgoing(Line line, Step.Send send) {
        if (line.name().equals("Key") && stagehand.knowsKey()) {
            return Line.of("Key: " + stagehand.key()).wire();
        }
        var here = bindings.translate(line, rules);
        var text =
                line.name().equals("Authorization")
                        ? new DigestAnswer(send.form().method()).answered(line.text(), here)
                        : here;
        return new Line(text, line.ending()).wire();
    }

    private void flush(String connection, Sessions sessions) {
        if (burst.isEmpty()) { // what stood before has gone out, and the server may have closed
            return;
        }
        try {
            sessions.send(connection, burst.toString());
        } catch (IOException e) {
            differences.add(
                    new Difference(0, "could not send: " + e.getMessage(), burst.toString()));
        }
        burst.setLength(0);
    }

    private ReplayResult result(Sessions sessions) {
        for (var entry : deliberate.of(script.name())) {
            if (isUnused(entry)) {
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
    private boolean isUnused(DeliberateDifferences.Entry entry) {
        return !entry.late() && entry.last() > lastLine(); // a reply that may come late need not
    }
}
