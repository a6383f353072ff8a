package astrolabe.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures of one measurement, in the order they are printed, and the aims they have. */
final class Result {

    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final List<Map<String, Object>> aims = new ArrayList<>();

    Result with(String name, Object value) {
        figures.put(name, value);
        return this;
    }

    /** A figure that is to be higher than this. */
    Result above(double aim, String name, double value) {
        return aim(name, value, "> ", aim, value > aim);
    }

    /** A figure that is to be lower than this. */
    Result below(double aim, String name, double value) {
        return aim(name, value, "< ", aim, value < aim);
    }

    /** A figure that is to be just this. */
    Result exactly(long aim, String name, long value) {
        return aim(name, value, "", aim, value == aim);
    }

    private Result aim(String name, Number value, String sign, Number aim, boolean met) {
        figures.put(name, value);
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("figure", name);
        entry.put("aim", sign + aim);
        entry.put("met", met);
        aims.add(entry);
        return this;
    }

    Map<String, Object> figures() {
        Map<String, Object> all = new LinkedHashMap<>(figures);
        if (!aims.isEmpty()) {
            all.put("aims", aims);
        }
        return all;
    }
}
