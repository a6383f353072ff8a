package astrolabe.conformance;

import astrolabe.conformance.Expectation.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Turns the server's side of one recorded session into expectations with their order. Used once.
 */
final class Expectations {

    private final OrderRules order;
    private final VolatileRules rules;
    private final List<Expectation> made = new ArrayList<>();
    private final Map<String, Integer> lastInQueue = new HashMap<>();
    private final List<Integer> openItems = new ArrayList<>();
    private int lastReply = -1;
    private int lastPromptReply = -1;

    private Expectations(OrderRules order, VolatileRules rules) {
        this.order = order;
        this.rules = rules;
    }

    static List<Expectation> of(List<Step> steps, OrderRules order, VolatileRules rules) {
        var expectations = new Expectations(order, rules);
        steps.forEach(expectations::add);
        return List.copyOf(expectations.made);
    }

    private void add(Step step) {
        switch (step) {
            case Step.Expect expect when expect.packet().isUnasked() -> addEvent(expect);
            case Step.Expect expect when order.isUnorderedItem(expect.packet()) -> addItem(expect);
            case Step.Expect expect -> addReply(expect);
            case Step.Close close ->
                    made.add(
                            new Expectation(
                                    close.line(),
                                    Kind.CLOSE,
                                    pattern(new Packet(List.of())),
                                    IntStream.range(0, made.size()).boxed().toList(),
                                    false));
            case Step.Send _, Step.Stage _ -> {}
        }
    }

    private void addEvent(Step.Expect expect) {
        var after = new ArrayList<Integer>();
        addIfAny(lastPromptReply, after);
        for (var queue : order.queues(expect.packet())) {
            var before = lastInQueue.put(queue, made.size());
            addIfAny(before == null ? -1 : before, after);
        }
        made.add(
                new Expectation(expect.line(), Kind.EVENT, pattern(expect.packet()), after, false));
    }

    private void addItem(Step.Expect expect) {
        openItems.add(made.size());
        var after = new ArrayList<Integer>();
        addIfAny(lastReply, after);
        made.add(
                new Expectation(expect.line(), Kind.REPLY, pattern(expect.packet()), after, false));
    }

    private void addReply(Step.Expect expect) {
        var after = new ArrayList<>(openItems);
        addIfAny(lastReply, after);
        openItems.clear();
        lastReply = made.size();
        if (!expect.late() && (expect.packet().isResponse() || lastPromptReply < 0)) {
            lastPromptReply = made.size();
        }
        made.add(
                new Expectation(
                        expect.line(), Kind.REPLY, pattern(expect.packet()), after, expect.late()));
    }

    private PacketPattern pattern(Packet packet) {
        return PacketPattern.of(packet, rules);
    }

    private static void addIfAny(int index, List<Integer> list) {
        if (index >= 0) {
            list.add(index);
        }
    }
}
