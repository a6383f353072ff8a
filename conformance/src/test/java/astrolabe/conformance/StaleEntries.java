package astrolabe.conformance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds entries of the data files that change nothing in any transcript: those without which all
 * scripts and all that is expected would be the same.
 */
final class StaleEntries {

    private final List<Transcript> transcripts;
    private final Blocks deliberate;
    private final Blocks notYet;
    private final Blocks directions;
    private final Map<String, Script> scripts = new HashMap<>();

    StaleEntries(
            List<Transcript> transcripts, Blocks deliberate, Blocks notYet, Blocks directions) {
        this.transcripts = List.copyOf(transcripts);
        this.deliberate = deliberate;
        this.notYet = notYet;
        this.directions = directions;
    }

    static StaleEntries ofAllTranscripts() {
        return new StaleEntries(
                Suite.transcripts().stream().map(Transcript::load).toList(),
                Blocks.resource("deliberate-differences.txt"),
                Blocks.resource("not-yet.txt"),
                Blocks.resource("stage-directions.txt"));
    }

    /** Entries of {@code deliberate-differences.txt}. */
    List<String> deliberate() {
        var stale = new ArrayList<String>();
        for (var i = 0; i < deliberate.blocks().size(); i++) {
            var less = new StaleEntries(transcripts, without(deliberate, i), notYet, directions);
            var block = deliberate.blocks().get(i);
            if (!changes(less, List.of(block.get("transcript")))
                    || (block.has("late-reply") && !isOvertaken(block))) {
                stale.add(block.toString());
            }
        }
        return stale;
    }

    /** Whether the recording has events behind the reply which could come before it. */
    private boolean isOvertaken(Blocks.Block block) {
        var steps = script(transcript(block.get("transcript"))).steps();
        return steps.stream()
                .dropWhile(step -> step.line() <= block.number("lines"))
                .takeWhile(step -> !(step instanceof Step.Send))
                .anyMatch(
                        step -> step instanceof Step.Expect expect && expect.packet().isUnasked());
    }

    /** Entries of {@code not-yet.txt}, each value for itself. */
    List<String> notYet() {
        var stale = new ArrayList<String>();
        for (var i = 0; i < notYet.blocks().size(); i++) {
            var block = notYet.blocks().get(i);
            for (var field : block.fields()) {
                if (!Set.of("where", "is", "needs").contains(field.name())
                        && !changes(withoutNotYet(i, field), names())) {
                    stale.add(field.text() + " of " + block);
                }
            }
        }
        return stale;
    }

    private StaleEntries withoutNotYet(int index, Line field) {
        var blocks = new ArrayList<>(notYet.blocks());
        var fields = new ArrayList<>(blocks.get(index).fields());
        fields.remove(field);
        blocks.set(index, new Blocks.Block(fields));
        return new StaleEntries(transcripts, deliberate, new Blocks(blocks), directions);
    }

    /** Entries of {@code stage-directions.txt}. */
    List<String> directions() {
        return IntStream.range(0, directions.blocks().size())
                .filter(i ->
                        !changes(
                                new StaleEntries(
                                        transcripts, deliberate, notYet, without(directions, i)),
                                directions.blocks().get(i).all("transcript")))
                .mapToObj(i -> directions.blocks().get(i).toString())
                .toList();
    }

    /** Entries of {@code volatile.txt}: those for which no line of a script has anything. */
    List<String> volatileRules(Blocks rules) {
        var owners = new HashSet<Integer>();
        for (var transcript : transcripts) {
            var own = VolatileRules.of(rules).in(transcript.name());
            for (var text : texts(script(transcript))) {
                var previous = "";
                for (var line : text.lines()) {
                    own.tokens(line, previous, text.first("Event").orElse(""))
                            .forEach(token -> owners.add(token.rule().number()));
                    previous = line.text();
                }
            }
        }
        return IntStream.range(0, rules.blocks().size())
                .filter(i -> !owners.contains(i))
                .mapToObj(i -> rules.blocks().get(i).toString())
                .toList();
    }

    /** Everything in a script that is compared with volatile values in mind. */
    private static List<Packet> texts(Script script) {
        return script.steps().stream()
                .flatMap(step ->
                        switch (step) {
                            case Step.Expect expect -> Stream.of(expect.packet());
                            case Step.Send send -> Stream.of(new Packet(send.lines()));
                            case Step.Stage(_, var direction) -> text(direction);
                            case Step.Close _ -> Stream.of();
                        })
                .toList();
    }

    private static Stream<Packet> text(StageDirection direction) {
        return switch (direction) {
            case StageDirection.Console(var command, var output) ->
                    Stream.of(
                            new Packet(List.of(Line.of("console: " + command))),
                            new Packet(output));
            case StageDirection.Archived(_, var content) -> Stream.of(new Packet(content));
            default -> Stream.of();
        };
    }

    /**
     * Entries of {@code order.txt}: each named transcript has to have what floats or has no order.
     */
    List<String> orderRules(Blocks rules) {
        var stale = new ArrayList<String>();
        for (var block : rules.blocks()) {
            if (block.has("transcript")) {
                block.all("transcript").stream()
                        .filter(name -> !applies(block, transcript(name)))
                        .forEach(name -> stale.add(block + " in " + name));
            } else if (transcripts.stream().noneMatch(transcript -> applies(block, transcript))) {
                stale.add(block.toString());
            }
        }
        return stale;
    }

    private boolean applies(Blocks.Block block, Transcript transcript) {
        var events =
                script(transcript).steps().stream()
                        .filter(Step.Expect.class::isInstance)
                        .map(step -> ((Step.Expect) step).packet())
                        .toList();
        if (block.has("floating")) {
            return events.stream()
                    .anyMatch(
                            packet -> packet.isUnasked() && isNamed(packet, block.get("floating")));
        }
        return IntStream.range(1, events.size())
                .anyMatch(i -> isItem(events.get(i - 1), block) && isItem(events.get(i), block));
    }

    private static boolean isItem(Packet packet, Blocks.Block block) {
        return !packet.isUnasked() && isNamed(packet, block.get("unordered-item"));
    }

    private static boolean isNamed(Packet packet, String event) {
        return packet.first("Event").filter(event::equals).isPresent();
    }

    private boolean changes(StaleEntries less, List<String> names) {
        return names.stream()
                .map(this::transcript)
                .anyMatch(transcript ->
                        !whatIs(transcript).equals(less.script(transcript))
                                || !whole(transcript).equals(less.whole(transcript)));
    }

    private List<String> whole(Transcript transcript) {
        return NotYet.of(notYet).whole(transcript.name()).toList();
    }

    private List<String> names() {
        return transcripts.stream().map(Transcript::name).toList();
    }

    private Transcript transcript(String name) {
        return transcripts.stream()
                .filter(transcript -> transcript.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " is not in scope"));
    }

    private Script script(Transcript transcript) {
        return Script.of(
                transcript,
                DeliberateDifferences.of(deliberate),
                NotYet.of(notYet),
                StageDirections.of(directions));
    }

    /** The script as all entries make it. */
    private Script whatIs(Transcript transcript) {
        return scripts.computeIfAbsent(transcript.name(), _ -> script(transcript));
    }

    private static Blocks without(Blocks blocks, int index) {
        var fewer = new ArrayList<>(blocks.blocks());
        fewer.remove(index);
        return new Blocks(fewer);
    }
}
