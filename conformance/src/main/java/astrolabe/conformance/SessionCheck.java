package astrolabe.conformance;

import astrolabe.conformance.Expectation.Kind;
import astrolabe.conformance.PacketPattern.Comparison;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Holds what one session receives against what it should receive, packet by packet as they come.
 * Used by the replaying thread.
 */
final class SessionCheck {

    private final List<Expectation> expected;
    private final Bindings bindings;
    private final Consumer<Difference> differences;
    private final BitSet done = new BitSet();
    private final Map<Integer, TreeSet<Integer>> overtaken = new HashMap<>();
    private int compared;
    private int furthest = -1;
    private int moved;

    SessionCheck(List<Expectation> expected, Bindings bindings, Consumer<Difference> differences) {
        this.expected = expected;
        this.bindings = bindings;
        this.differences = differences;
    }

    private record Found(int index, Comparison comparison) {}

    void received(Packet packet) {
        compared++;
        exact(packet, true)
                .or(() -> exact(packet, false))
                .or(() -> nearest(packet))
                .ifPresentOrElse(
                        this::take,
                        () -> differences.accept(Difference.unexpected(here(), packet)));
    }

    void closed() {
        open().filter(i -> expected.get(i).kind() == Kind.CLOSE)
                .boxed()
                .findFirst()
                .ifPresentOrElse(this::close, this::closedUnasked);
    }

    private void close(int index) {
        done.set(index);
        before(index).forEach(i -> giveUp(i));
    }

    private void closedUnasked() {
        if (!expected.isEmpty() && !isDone()) {
            differences.accept(new Difference(here(), "the server closed the connection", ""));
        }
    }

    private void take(Found found) {
        var index = found.index();
        var expectation = expected.get(index);
        var before = before(index);
        done.set(index);
        bindings.bind(found.comparison().pairs());
        if (!before.isEmpty()) {
            overtaken.put(index, new TreeSet<>(before));
        }
        if (!found.comparison().agrees()) {
            differences.accept(Difference.changed(expectation, found.comparison()));
        }
        reportOvertaking(index);
        noteMove(index);
    }

    private void noteMove(int index) {
        if (index < furthest) {
            moved++;
        }
        furthest = Math.max(furthest, index);
    }

    /**
     * Only when the overtaken packet comes after all was it a matter of order; otherwise it is just
     * missing.
     */
    private void reportOvertaking(int index) {
        overtaken.forEach((early, before) -> {
            if (before.remove(index)) {
                differences.accept(
                        Difference.outOfOrder(expected.get(early), List.of(expected.get(index))));
            }
        });
    }

    private Optional<Found> exact(Packet packet, boolean inOrder) {
        return candidates(packet)
                .filter(i -> before(i).isEmpty() == inOrder)
                .mapToObj(i -> compare(i, packet))
                .filter(found -> found.comparison().agrees())
                .findFirst();
    }

    private Optional<Found> nearest(Packet packet) {
        return candidates(packet)
                .filter(i -> before(i).isEmpty())
                .mapToObj(i -> compare(i, packet))
                .filter(found -> found.comparison().resembles())
                .min(Comparator.comparingLong(found -> found.comparison().differing()));
    }

    private Found compare(int index, Packet packet) {
        return new Found(index, expected.get(index).pattern().compare(packet, bindings));
    }

    private IntStream candidates(Packet packet) {
        return open().filter(i ->
                expected.get(i).kind() != Kind.CLOSE
                        && sameSort(expected.get(i).pattern().recorded(), packet));
    }

    private static boolean sameSort(Packet recorded, Packet actual) {
        return (recorded.isResponse() && actual.isResponse())
                || recorded.title().equals(actual.title())
                || recorded.lines().size() == 1;
    }

    private IntStream open() {
        return IntStream.range(0, expected.size()).filter(i -> !done.get(i));
    }

    private List<Integer> before(int index) {
        return expected.get(index).after().stream().filter(i -> !done.get(i)).toList();
    }

    /** The transcript's line that is due now. */
    private int here() {
        return open().mapToObj(i -> expected.get(i).line())
                .findFirst()
                .orElse(expected.isEmpty() ? 0 : expected.getLast().line());
    }

    boolean isDone() {
        return done.cardinality() == expected.size();
    }

    boolean isDoneBefore(int line) {
        return open().noneMatch(i -> expected.get(i).line() < line);
    }

    /** Waits no longer for what should have come before a line of the transcript. */
    void giveUpBefore(int line) {
        open().filter(i -> expected.get(i).line() < line).boxed().toList().forEach(i -> giveUp(i));
    }

    private void giveUp(int index) {
        done.set(index);
        differences.accept(Difference.missing(expected.get(index)));
    }

    int compared() {
        return compared;
    }

    int moved() {
        return moved;
    }
}
