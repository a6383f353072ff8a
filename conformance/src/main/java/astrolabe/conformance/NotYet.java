package astrolabe.conformance;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the server does not have yet and a recording has; data of {@code not-yet.txt}. Each entry
 * has to go when its feature comes.
 */
public final class NotYet {

    private final List<Blocks.Block> blocks;
    private final Set<String> actions;
    private final Set<String> events;
    private final List<String> commands;
    private final List<Pattern> lines;
    private final List<Condition> steps;
    private final List<Condition> items;
    private final List<Condition> opens;

    private NotYet(List<Blocks.Block> blocks) {
        this.blocks = blocks;
        this.actions = values("action").collect(Collectors.toSet());
        this.events = values("event").collect(Collectors.toSet());
        this.commands = values("command").toList();
        this.lines = values("line").map(Pattern::compile).toList();
        this.steps = conditions("step").toList();
        this.items = conditions("item").toList();
        this.opens = conditions("open").toList();
    }

    /** Names that count in packets of which one header is like this. */
    private record Condition(List<String> names, String where, Pattern is) {

        boolean applies(String name, Packet packet) {
            return names.contains(name)
                    && packet.first(where).filter(is.asMatchPredicate()).isPresent();
        }
    }

    private Stream<String> values(String field) {
        return blocks.stream().flatMap(block -> block.all(field).stream());
    }

    private Stream<Condition> conditions(String field) {
        return blocks.stream()
                .filter(block -> block.has(field))
                .map(block ->
                        new Condition(
                                block.all(field),
                                block.get("where"),
                                Pattern.compile(block.get("is"))));
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
        var action = send.header("Action");
        var command = send.header("Command");
        var packet = new Packet(send.lines());
        return actions.stream().anyMatch(action::equalsIgnoreCase)
                || steps.stream().anyMatch(step -> step.applies(action, packet))
                || (action.equalsIgnoreCase("Command")
                        && commands.stream().anyMatch(command::startsWith));
    }

    boolean lacks(Packet packet) {
        var name = packet.first("Event").orElse("");
        return events.contains(name) || items.stream().anyMatch(item -> item.applies(name, packet));
    }

    /** Lines of listings that name what is not there. */
    boolean lacks(Line line) {
        return actions.contains(line.name())
                || actions.contains(listed(line))
                || lines.stream().anyMatch(pattern -> pattern.matcher(line.text()).matches());
    }

    /** A listing that has all names in one line, without those of what is not there. */
    Line without(Line line) {
        if (!line.text().contains("='{synopsis}")) {
            return line;
        }
        var text = line.text();
        for (var action : actions) {
            var attribute = " " + action.toLowerCase(Locale.ROOT) + "='\\{synopsis}[^']*'";
            text = text.replaceAll(attribute, "");
        }
        return new Line(text, line.ending());
    }

    /** What a line of a listing names; empty in other lines. */
    private static String listed(Line line) {
        return line.name().equals("Output") && line.text().endsWith("{synopsis}")
                ? line.value().strip().split(" ", 2)[0]
                : "";
    }

    /** The line itself, or the line with its value left open. */
    Line loosen(Line line, Packet packet) {
        return opens.stream().anyMatch(open -> open.applies(line.name(), packet))
                ? new Line(line.name() + ": {synopsis}", line.ending())
                : line;
    }
}
