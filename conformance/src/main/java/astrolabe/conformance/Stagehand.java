package astrolabe.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Follows the stage directions of one replay and checks what they show. Used by the replaying
 * thread.
 */
final class Stagehand {

    private final Props props;
    private final VolatileRules rules;
    private final Bindings bindings;
    private final Consumer<Difference> differences;
    private final Map<Integer, Long> reached = new HashMap<>();
    private String key = "";

    Stagehand(
            Props props, VolatileRules rules, Bindings bindings, Consumer<Difference> differences) {
        this.props = props;
        this.rules = rules;
        this.bindings = bindings;
        this.differences = differences;
    }

    /** Notes when the step at this line was done. */
    void reached(int line) {
        reached.put(line, System.nanoTime());
    }

    boolean knowsKey() {
        return !key.isEmpty();
    }

    /** The answer to the challenge of this run. */
    String key() {
        return key;
    }

    void does(int line, StageDirection direction, Sessions sessions)
            throws IOException, InterruptedException {
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
            case StageDirection.Phone(var name, var deed) -> props.phone(name, deed);
            case StageDirection.Pause(var time) -> Thread.sleep(time);
            case StageDirection.AnswerChallenge challenge -> key = answer(challenge);
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
            differences.accept(new Difference(line, "differs: " + what, comparison.text()));
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
            differences.accept(
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
                            .digest((actual + challenge.secret()).getBytes(UTF_8));
            var key = HexFormat.of().formatHex(digest);
            return challenge.upperCase() ? key.toUpperCase(Locale.ROOT) : key;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
