package astrolabe.conformance;

import java.util.List;
import java.util.stream.Stream;

/**
 * What keeps its order: the events of one channel and of one bridge, events of no channel among
 * themselves, and – each for itself – the topics that travel apart from their channel. The
 * exceptions are the data of {@code order.txt}.
 */
final class OrderRules {

    private final List<Blocks.Block> blocks;

    private OrderRules(List<Blocks.Block> blocks) {
        this.blocks = blocks;
    }

    static OrderRules load() {
        return of(Blocks.resource("order.txt"));
    }

    static OrderRules of(Blocks blocks) {
        return new OrderRules(blocks.blocks());
    }

    /** The rules for one transcript. */
    OrderRules in(String transcript) {
        return new OrderRules(
                blocks.stream()
                        .filter(block ->
                                !block.has("transcript")
                                        || block.all("transcript").contains(transcript))
                        .toList());
    }

    boolean isUnorderedItem(Packet packet) {
        var name = packet.first("Event").orElse("");
        return blocks.stream().anyMatch(block -> block.all("unordered-item").contains(name));
    }

    /** The queues in which an event stands; in each of them it keeps its place. */
    List<String> queues(Packet event) {
        var name = event.first("Event").orElse("");
        for (var block : blocks) {
            if (block.all("floating").contains(name)) {
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
