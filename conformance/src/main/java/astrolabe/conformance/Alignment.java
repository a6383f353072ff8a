package astrolabe.conformance;

import astrolabe.conformance.Bindings.Pair;
import astrolabe.conformance.PacketPattern.Comparison;
import astrolabe.conformance.PacketPattern.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Lays an actual packet beside a recorded one, so that one missing line does not make all that
 * follow look wrong. Used once.
 */
final class Alignment {

    private final List<LinePattern> expected;
    private final List<Line> actual;
    private final Bindings bindings;
    private final List<Row> rows = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();

    private Alignment(List<LinePattern> expected, List<Line> actual, Bindings bindings) {
        this.expected = expected;
        this.actual = actual;
        this.bindings = bindings;
    }

    static Comparison of(List<LinePattern> expected, List<Line> actual, Bindings bindings) {
        var alignment = new Alignment(expected, actual, bindings);
        alignment.run();
        return new Comparison(List.copyOf(alignment.rows), List.copyOf(alignment.pairs));
    }

    private void run() {
        var e = 0;
        var a = 0;
        while (e < expected.size() || a < actual.size()) {
            if (e < expected.size() && expected.get(e).isHelp()) {
                a = skipHelp(e, a);
                e++;
            } else if (e < expected.size() && a < actual.size() && agree(e, a)) {
                rows.add(new Row(true, expected.get(e).toString(), actual.get(a).toString()));
                e++;
                a++;
            } else if (a < actual.size()
                    && (e == expected.size() || foundLater(e, a) < foundEarlier(e, a))) {
                rows.add(new Row(false, "", actual.get(a++).toString()));
            } else if (e < expected.size()
                    && a < actual.size()
                    && foundEarlier(e, a) == Integer.MAX_VALUE) {
                rows.add(new Row(false, expected.get(e++).toString(), actual.get(a++).toString()));
            } else {
                rows.add(new Row(false, expected.get(e++).toString(), ""));
            }
        }
    }

    /** Help goes on until the line that the recording has after it. */
    private int skipHelp(int e, int a) {
        var at = a;
        while (at < actual.size() && (at == a || !endsHelp(e + 1, at))) {
            rows.add(new Row(true, "", actual.get(at++).toString()));
        }
        return at;
    }

    /**
     * Whether what follows the help in the recording stands here, up to its first line that is not
     * empty.
     */
    private boolean endsHelp(int e, int a) {
        var next = e;
        while (next < expected.size() && expected.get(next).recorded().value().isBlank()) {
            next++;
        }
        if (next == expected.size()) {
            return a + next - e >= actual.size();
        }
        return a + next - e < actual.size()
                && IntStream.rangeClosed(0, next - e)
                        .allMatch(i -> expected.get(e + i).match(actual.get(a + i)).isPresent());
    }

    private boolean agree(int e, int a) {
        var found = expected.get(e).match(actual.get(a));
        if (found.isEmpty()) {
            return false;
        }
        var all = new ArrayList<>(pairs);
        all.addAll(found.get());
        if (!bindings.allow(all)) {
            return false;
        }
        pairs.addAll(found.get());
        return true;
    }

    /** How far on the actual packet has what is expected now. */
    private int foundLater(int e, int a) {
        return distance(
                actual.size() - a, i -> expected.get(e).match(actual.get(a + i)).isPresent());
    }

    /** How far on the recording has what came now. */
    private int foundEarlier(int e, int a) {
        return distance(
                expected.size() - e, i -> expected.get(e + i).match(actual.get(a)).isPresent());
    }

    private static int distance(int limit, IntPredicate at) {
        return IntStream.range(1, limit).filter(at).findFirst().orElse(Integer.MAX_VALUE);
    }
}
