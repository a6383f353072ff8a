package astrolabe.console;

import java.util.List;

/**
 * What may stand in place of a line's end.
 *
 * @param from where in the line the candidates begin: they replace everything after it
 * @param candidates words as one would type them, quoted where they need it, in alphabetical order
 */
public record Completion(int from, List<String> candidates) {

    public Completion {
        candidates = List.copyOf(candidates);
    }
}
