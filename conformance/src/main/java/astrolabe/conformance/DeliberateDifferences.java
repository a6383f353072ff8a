package astrolabe.conformance;

import astrolabe.conformance.TranscriptReader.Numbered;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the server answers otherwise than the recording on purpose; data of {@code
 * deliberate-differences.txt}.
 */
public final class DeliberateDifferences {

    private final List<Entry> entries;

    private DeliberateDifferences(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /**
     * One decision: these lines are replaced by others, or this reply may come after the events it
     * has caused.
     */
    public record Entry(
            String transcript,
            int first,
            int last,
            List<String> instead,
            boolean late,
            String reason) {
        boolean covers(int line) {
            return first <= line && line <= last;
        }

        @Override
        public String toString() {
            return transcript
                    + " line "
                    + first
                    + (late ? ", reply after its events" : "")
                    + ": "
                    + reason;
        }
    }

    static DeliberateDifferences load() {
        return of(Blocks.resource("deliberate-differences.txt"));
    }

    static DeliberateDifferences of(Blocks blocks) {
        return new DeliberateDifferences(
                blocks.blocks().stream().map(DeliberateDifferences::entry).toList());
    }

    private static Entry entry(Blocks.Block block) {
        var lines = block.get("lines").split("-");
        var first = Integer.parseInt(lines[0]);
        var last = Integer.parseInt(lines[lines.length - 1]);
        return new Entry(
                block.get("transcript"),
                first,
                last,
                block.all("instead"),
                block.has("late-reply"),
                block.get("reason"));
    }

    List<Entry> of(String transcript) {
        return entries.stream().filter(entry -> entry.transcript().equals(transcript)).toList();
    }

    /** The transcript as it should go here. */
    List<Numbered> into(Transcript transcript) {
        var lines = new ArrayList<Numbered>();
        of(transcript.name()).stream()
                .filter(entry -> !entry.late())
                .forEach(entry -> refuseNothing(entry, transcript));
        for (var line : transcript.numbered()) {
            var entry =
                    of(transcript.name()).stream()
                            .filter(e -> !e.late() && e.covers(line.number()))
                            .findFirst();
            entry.ifPresentOrElse(e -> replace(line, e, lines), () -> lines.add(line));
        }
        return lines;
    }

    /** An entry that replaces lines by themselves says nothing and would never be noticed. */
    private static void refuseNothing(Entry entry, Transcript transcript) {
        if (transcript.lines().subList(entry.first() - 1, entry.last()).equals(entry.instead())) {
            throw new IllegalStateException("no difference: " + entry);
        }
    }

    private static void replace(Numbered line, Entry entry, List<Numbered> lines) {
        if (line.number() == entry.first()) {
            entry.instead().forEach(text -> lines.add(new Numbered(line.number(), text)));
        }
    }

    /** Marks the replies that may be late. */
    List<Step> markLate(List<Step> steps, String transcript) {
        return steps.stream().map(step -> isLate(step, transcript) ? late(step) : step).toList();
    }

    private boolean isLate(Step step, String transcript) {
        return of(transcript).stream()
                .anyMatch(entry -> entry.late() && entry.first() == step.line());
    }

    private static Step late(Step step) {
        return step instanceof Step.Expect(var line, var connection, var packet, _)
                ? new Step.Expect(line, connection, packet, true)
                : step;
    }
}
