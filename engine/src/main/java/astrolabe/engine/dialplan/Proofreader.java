package astrolabe.engine.dialplan;

import astrolabe.conf.Nearest;
import astrolabe.conf.Problems;
import astrolabe.engine.expression.Proofreading;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Looks over the steps of a file while they are read, for what would go wrong at each call. A name
 * that is not there is told once, however often it is written. Confined to one thread.
 */
public final class Proofreader {

    private final Vocabulary vocabulary;
    private final Problems problems;
    private final Map<String, Boolean> applications = new HashMap<>();
    private final Map<String, Boolean> functions = new HashMap<>();
    private final Map<String, Missing> missing = new LinkedHashMap<>();

    public Proofreader(Vocabulary vocabulary, Problems problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    /** Where a name that is not there was written first, and how often in all. */
    private static final class Missing {
        private final Spot spot;
        private final int index;
        private final String text;
        private int times;

        Missing(Spot spot, int index, String text) {
            this.spot = spot;
            this.index = index;
            this.text = text;
        }
    }

    /**
     * Looks over one step, which begins with its application's name.
     *
     * @param dataAt where the data begin
     */
    public void look(ApplicationText step, int dataAt, Spot spot) {
        String name = step.name();
        if (!applications.computeIfAbsent(name, vocabulary::hasApplication)) {
            missing("application", name, vocabulary.applications(), 0, spot);
        }
        data(step.data(), dataAt, spot);
    }

    private void data(String data, int dataAt, Spot spot) {
        Proofreading.of(
                data,
                (index, text) -> problems.add(spot.warning(dataAt + index, text)),
                (index, name) -> function(name, dataAt + index, spot));
    }

    private void function(String name, int index, Spot spot) {
        if (!functions.computeIfAbsent(name, vocabulary::hasFunction)) {
            missing("function", name, vocabulary.functions(), index, spot);
        }
    }

    private void missing(String what, String name, Collection<String> known, int index, Spot spot) {
        missing.computeIfAbsent(
                        what + " " + name.toLowerCase(Locale.ROOT),
                        _ ->
                                new Missing(
                                        spot,
                                        index,
                                        "there is no %s \"%s\"%s"
                                                .formatted(what, name, Nearest.hint(name, known))))
                .times++;
    }

    /** Tells of the names that are not there, when all has been read. */
    public void tellMissing() {
        for (Missing each : missing.values()) {
            String more = each.times == 1 ? "" : "; used %d times".formatted(each.times);
            problems.add(each.spot.warning(each.index, each.text + more));
        }
    }
}
