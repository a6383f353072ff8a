package astrolabe.server.filter;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which events a filter looks at and how; an empty name or header means any.
 *
 * @param include whether what matches is let through, or kept away
 */
record Criteria(boolean include, String name, String header, Method method) {

    static final Criteria INCLUDING = new Criteria(true, "", "", Method.REGEX);
    static final Criteria EXCLUDING = new Criteria(false, "", "", Method.REGEX);

    private static final Pattern TERM = Pattern.compile("\\s*([a-z]++)\\(([^()]*+)\\)\\s*(?:,|$)");

    /** Reads {@code action(exclude),name(UserEvent),header(A),method(exact)}, in any order. */
    static Optional<Criteria> parse(String text) {
        Criteria criteria = new Criteria(true, "", "", Method.NONE);
        Set<String> seen = new HashSet<>();
        Matcher terms = TERM.matcher(text);
        int at = 0;
        while (at < text.length()) {
            terms.region(at, text.length());
            if (!terms.lookingAt() || !seen.add(terms.group(1))) {
                return Optional.empty();
            }
            Optional<Criteria> next = criteria.with(terms.group(1), terms.group(2).strip());
            if (next.isEmpty()) {
                return Optional.empty();
            }
            criteria = next.get();
            at = terms.end();
        }
        return seen.isEmpty() ? Optional.empty() : Optional.of(criteria);
    }

    private Optional<Criteria> with(String term, String value) {
        return switch (term) {
            case "action" -> including(value);
            case "name" -> present(value).map(it -> new Criteria(include, it, header, method));
            case "header" -> present(value).map(it -> new Criteria(include, name, it, method));
            case "method" -> Method.of(value).map(it -> new Criteria(include, name, header, it));
            default -> Optional.empty();
        };
    }

    private Optional<Criteria> including(String value) {
        return switch (value) {
            case "include" -> Optional.of(new Criteria(true, name, header, method));
            case "exclude" -> Optional.of(new Criteria(false, name, header, method));
            default -> Optional.empty();
        };
    }

    private static Optional<String> present(String value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /** Whether an expression belongs to these criteria exactly when their method needs one. */
    boolean fits(String expression) {
        if (method != Method.NONE) {
            return !expression.isEmpty();
        }
        return expression.isEmpty() && !(name.isEmpty() && header.isEmpty());
    }
}
