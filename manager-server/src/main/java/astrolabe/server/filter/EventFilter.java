package astrolabe.server.filter;

import com.google.re2j.PatternSyntaxException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One filter: equal when written equally, so that sessions with equal filters share a view.
 * Immutable.
 */
public final class EventFilter {

    /** What became of reading a filter. */
    public sealed interface Parsed {

        record Good(EventFilter filter) implements Parsed {}

        record Malformed() implements Parsed {}

        record NotCompiling(String reason) implements Parsed {}
    }

    private final Criteria criteria;
    private final String expression;
    private final Predicate<String> comparison;

    private EventFilter(Criteria criteria, String expression) {
        this.criteria = criteria;
        this.expression = expression;
        this.comparison = criteria.method().comparing(expression);
    }

    /** A regular expression on the whole event; a leading {@code !} turns it round. */
    public static Parsed ofText(String text) {
        boolean excludes = text.startsWith("!");
        return of(
                excludes ? Criteria.EXCLUDING : Criteria.INCLUDING,
                excludes ? text.substring(1) : text);
    }

    /** An expression with criteria: {@code action(…),name(…),header(…),method(…)}. */
    public static Parsed ofCriteria(String criteria, String expression) {
        Optional<Criteria> read = Criteria.parse(criteria);
        return read.isEmpty() ? new Parsed.Malformed() : of(read.get(), expression);
    }

    private static Parsed of(Criteria criteria, String expression) {
        if (!criteria.fits(expression)) {
            return new Parsed.Malformed();
        }
        try {
            return new Parsed.Good(new EventFilter(criteria, expression));
        } catch (PatternSyntaxException e) {
            return new Parsed.NotCompiling(e.getDescription());
        }
    }

    boolean includes() {
        return criteria.include();
    }

    boolean matches(EventText event) {
        if (!criteria.name().isEmpty() && !criteria.name().equals(event.name())) {
            return false;
        }
        if (!criteria.header().isEmpty()) {
            return event.values(criteria.header()).stream().anyMatch(comparison);
        }
        return criteria.method() == Method.NONE || comparison.test(event.text());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EventFilter that
                && criteria.equals(that.criteria)
                && expression.equals(that.expression);
    }

    @Override
    public int hashCode() {
        return Objects.hash(criteria, expression);
    }

    @Override
    public String toString() {
        return criteria + " " + expression;
    }
}
