package astrolabe.engine.dialplan;

import java.util.BitSet;

/**
 * One position of a pattern: the characters it accepts. Ordered by how specific it is: fewer
 * characters first, the two wildcards last.
 */
final class Symbol implements Comparable<Symbol> {
    /** Heavier than any set of characters. */
    private static final int REST_WEIGHT = 1 << 17;

    private static final int ANY_REST_WEIGHT = 1 << 18;

    static final Symbol X = range('0', '9');
    static final Symbol Z = range('1', '9');
    static final Symbol N = range('2', '9');

    /** {@code .}: one or more of anything. */
    static final Symbol REST = new Symbol(new BitSet(), REST_WEIGHT);

    /** {@code !}: any number of anything, at once. */
    static final Symbol ANY_REST = new Symbol(new BitSet(), ANY_REST_WEIGHT);

    private final BitSet accepted;
    private final int weight;

    private Symbol(BitSet accepted, int weight) {
        this.accepted = accepted;
        this.weight = weight;
    }

    static Symbol of(char literal) {
        return range(literal, literal);
    }

    static Symbol range(char from, char to) {
        var set = new BitSet();
        set.set(from, to + 1);
        return of(set);
    }

    static Symbol of(BitSet accepted) {
        var set = (BitSet) accepted.clone();
        return new Symbol(set, set.cardinality());
    }

    /** How many characters it accepts; more than there are for those that accept any number. */
    int weight() {
        return weight;
    }

    boolean isRest() {
        return weight == REST_WEIGHT;
    }

    boolean isAnyRest() {
        return weight == ANY_REST_WEIGHT;
    }

    boolean accepts(char c) {
        return accepted.get(c);
    }

    @Override
    public int compareTo(Symbol other) {
        if (weight != other.weight) {
            return Integer.compare(weight, other.weight);
        }
        if (accepted.equals(other.accepted)) {
            return 0;
        }
        if (weight == 1) { // most are, and large dialplans compare them often
            return Integer.compare(accepted.nextSetBit(0), other.accepted.nextSetBit(0));
        }
        var difference = (BitSet) accepted.clone();
        difference.xor(other.accepted);
        return accepted.get(difference.nextSetBit(0)) ? -1 : 1;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Symbol that && compareTo(that) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * weight + accepted.hashCode();
    }
}
