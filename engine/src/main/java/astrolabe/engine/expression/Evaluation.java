package astrolabe.engine.expression;

import java.util.List;

/**
 * What an expression came to, and what was wrong with it; the value of one that cannot be evaluated
 * is empty.
 */
public record Evaluation(String value, List<String> problems) {
    public Evaluation {
        problems = List.copyOf(problems);
    }
}
