package astrolabe.conformance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What each volatile value of the recording is called in this run, and the other way round. Used by
 * the replaying thread.
 */
final class Bindings {

    private final Map<Value, String> answers = new HashMap<>();
    private final Map<Value, String> recordings = new HashMap<>();

    private record Value(String kind, String text) {}

    /** A recorded value and what answered it. */
    record Pair(String kind, String recorded, String actual) {}

    /** Whether these pairs contradict neither what is known nor each other. */
    boolean allow(List<Pair> pairs) {
        var tried = new Bindings();
        return pairs.stream()
                .allMatch(pair -> allows(pair) && tried.allows(pair) && tried.add(pair));
    }

    private boolean allows(Pair pair) {
        var actual = answers.getOrDefault(new Value(pair.kind, pair.recorded), pair.actual);
        var recorded = recordings.getOrDefault(new Value(pair.kind, pair.actual), pair.recorded);
        return actual.equals(pair.actual) && recorded.equals(pair.recorded);
    }

    void bind(List<Pair> pairs) {
        pairs.stream().filter(this::allows).forEach(this::add);
    }

    private boolean add(Pair pair) {
        answers.put(new Value(pair.kind, pair.recorded), pair.actual);
        recordings.put(new Value(pair.kind, pair.actual), pair.recorded);
        return true;
    }

    Optional<String> answer(String kind, String recorded) {
        return Optional.ofNullable(answers.get(new Value(kind, recorded)));
    }

    /** A recorded line in this run's words; what is not known yet stays as recorded. */
    String translate(Line line, VolatileRules rules) {
        var text = line.text();
        var out = new StringBuilder();
        var at = 0;
        for (var token : rules.tokens(line, "", "")) {
            var recorded = token.of(text);
            out.append(text, at, token.start())
                    .append(answer(token.rule().name(), recorded).orElse(recorded));
            at = token.end();
        }
        return out.append(text.substring(at)).toString();
    }
}
