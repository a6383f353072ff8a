package astrolabe.benchmarks;

import java.util.List;

/** The middle of what several turns came to. */
final class Median {

    private Median() {}

    /** The upper one of the two in the middle when they are even in number. */
    static double of(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(Double.NaN);
    }
}
