package astrolabe.conformance;

import java.util.List;
import java.util.stream.Stream;

/**
 * What keeps its order: the events of one channel and of one bridge, events of no channel among
 * themselves, and – each for itself – the topics that travel apart from their channel. The
 * exceptions are the data of {@code order.txt}.
 */
final class OrderRules {

    private final List<Blocks.Block> floating;
    private final List<String> unorderedItems;

    private OrderRules(List<Blocks.Block> floating, List<String> unorderedItems) {
        this.floating = floating;
        this.unorderedItems = unorderedItems;
    }

    static OrderRules load() {
        var blocks = Blocks.resource("order.txt").blocks();
        return new OrderRules(
                blocks.stream().filter(block -> block.has("floating")).toList(),
                blocks.stream().flatMap(block -> block.all("unordered-item").stream()).toList());
    }

    boolean isUnorderedItem(Packet packet) {
        return packet.first("Event").filter(unorderedItems::contains).isPresent();
    }

    /** The queues in which an event stands; in each of them it keeps its place. */
    List<String> queues(Packet event) {
        var name = event.first("Event").orElse("");
        for (var block : floating) {
            if (block.get("floating").equals(name)) {
                return List.of(name + " " + event.first(block.get("by")).orElse(""));
            }
        }
        var keys =
                event.lines().stream()
                        .filter(OrderRules::names)
                        .map(Line::value)
                        .distinct()
                        .toList();
        return keys.isEmpty() ? List.of("no channel") : keys;
    }

    private static boolean names(Line line) {
        return Stream.of("Uniqueid", "UniqueID").anyMatch(line.name()::endsWith)
                && !line.value().isEmpty();
    }
}
