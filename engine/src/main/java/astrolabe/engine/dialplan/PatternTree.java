package astrolabe.engine.dialplan;

import astrolabe.engine.dialplan.ExtensionPattern.Fit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The patterns of a context as a tree of their symbols: only those that fit the digits are looked
 * at, in the order in which they are tried, however many there are. Immutable once built.
 */
final class PatternTree {

    private final Node root = new Node();

    /** Looks at an extension that fits; what it gives ends the search. */
    @FunctionalInterface
    interface Visitor<T> {
        Optional<T> visit(Extension extension, Fit fit);
    }

    /**
     * @param patterns in the order in which they are tried
     */
    PatternTree(List<Extension> patterns) {
        for (var extension : patterns) {
            var node = root;
            for (var symbol : extension.pattern().symbols()) {
                node = node.behind(symbol);
            }
            node.ends.add(extension);
        }
    }

    /** The first that is wanted among those that the digits fit as they are. */
    <T> Optional<T> fitting(String digits, Visitor<T> visitor) {
        return root.search(digits, 0, false, visitor);
    }

    /** As above, among those too that would fit with more digits. */
    <T> Optional<T> possible(String digits, Visitor<T> visitor) {
        return root.search(digits, 0, true, visitor);
    }

    /**
     * What patterns have in common up to here. Those that go on are tried before those that end.
     */
    private static final class Node {
        private final List<Symbol> symbols = new ArrayList<>(1);
        private final List<Node> behind = new ArrayList<>(1);
        private final List<Extension> ends = new ArrayList<>(0);

        /** Patterns come in order, so only the last branch can be the same. */
        Node behind(Symbol symbol) {
            if (symbols.isEmpty() || !symbols.getLast().equals(symbol)) {
                symbols.add(symbol);
                behind.add(new Node());
            }
            return behind.getLast();
        }

        <T> Optional<T> search(String digits, int from, boolean beginnings, Visitor<T> visitor) {
            int at = from;
            while (at < digits.length() && digits.charAt(at) == '-') {
                at++;
            }
            boolean over = at == digits.length();
            for (int i = 0; i < symbols.size(); i++) {
                var symbol = symbols.get(i);
                Optional<T> found = Optional.empty();
                if (symbol.isAnyRest()) {
                    found = behind.get(i).visitEnds(Fit.EARLY, visitor);
                } else if (over) {
                    found = beginnings ? behind.get(i).visitAll(visitor) : found;
                } else if (symbol.isRest()) {
                    found = behind.get(i).visitEnds(Fit.OPEN, visitor);
                } else if (symbol.accepts(digits.charAt(at))) {
                    found = behind.get(i).search(digits, at + 1, beginnings, visitor);
                }
                if (found.isPresent()) {
                    return found;
                }
            }
            return over ? visitEnds(Fit.COMPLETE, visitor) : Optional.empty();
        }

        private <T> Optional<T> visitEnds(Fit fit, Visitor<T> visitor) {
            for (var extension : ends) {
                var found = visitor.visit(extension, fit);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }

        private <T> Optional<T> visitAll(Visitor<T> visitor) {
            for (var node : behind) {
                var found = node.visitAll(visitor);
                if (found.isPresent()) {
                    return found;
                }
            }
            return visitEnds(Fit.BEGINNING, visitor);
        }
    }
}
