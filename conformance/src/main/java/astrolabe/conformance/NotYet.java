package astrolabe.conformance;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the server does not have yet and a recording has; data of {@code not-yet.txt}. Each entry
 * has to go when its feature comes.
 */
public final class NotYet {

    private final List<Blocks.Block> blocks;

    private NotYet(List<Blocks.Block> blocks) {
        this.blocks = blocks;
    }

    static NotYet load() {
        return of(Blocks.resource("not-yet.txt"));
    }

    static NotYet of(Blocks blocks) {
        return new NotYet(blocks.blocks());
    }

    /** Each entry in a line, for the report. */
    public List<String> entries() {
        return blocks.stream()
                .map(block -> String.join(", ", block.fields().stream().map(Line::text).toList()))
                .toList();
    }

    /** Why a whole transcript cannot be replayed, where that is so. */
    Stream<String> whole(String transcript) {
        return blocks.stream()
                .filter(block -> block.all("transcript").contains(transcript))
                .map(block -> block.get("needs"));
    }

    boolean lacks(Step.Send send) {
        var command = send.header("Command");
        return lacksFor(send)
                || values("action").anyMatch(send.header("Action")::equalsIgnoreCase)
                || values("command")
                        .anyMatch(prefix ->
                                send.header("Action").equalsIgnoreCase("Command")
                                        && command.startsWith(prefix));
    }

    private boolean lacksFor(Step.Send send) {
        return with("step")
                .anyMatch(block ->
                        send.header("Action").equals(block.get("step"))
                                && applies(block, new Packet(send.lines())));
    }

    boolean lacks(Packet packet) {
        var name = packet.first("Event").orElse("");
        return values("event").anyMatch(name::equals)
                || with("item")
                        .anyMatch(
                                block -> block.get("item").equals(name) && applies(block, packet));
    }

    /** Lines of listings that name what is not there. */
    boolean lacks(Line line) {
        var word = line.value().strip().split(" ", 2)[0];
        return values("action")
                        .anyMatch(name -> line.name().equals(name) || listed(line, word, name))
                || values("line").anyMatch(regex -> Pattern.matches(regex, line.text()));
    }

    private static boolean listed(Line line, String word, String name) {
        return line.name().equals("Output")
                && word.equals(name)
                && line.text().endsWith("{synopsis}");
    }

    /** The line itself, or the line with its value left open. */
    Line loosen(Line line, Packet packet) {
        var open =
                with("open")
                        .anyMatch(block ->
                                block.all("open").contains(line.name()) && applies(block, packet));
        return open ? new Line(line.name() + ": {synopsis}", line.ending()) : line;
    }

    private static boolean applies(Blocks.Block block, Packet packet) {
        return packet.first(block.get("where"))
                .filter(Pattern.compile(block.get("is")).asMatchPredicate())
                .isPresent();
    }

    private Stream<String> values(String field) {
        return blocks.stream().flatMap(block -> block.all(field).stream());
    }

    private Stream<Blocks.Block> with(String field) {
        return blocks.stream().filter(block -> block.has(field));
    }
}
