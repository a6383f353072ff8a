package astrolabe.server.filter;

import com.google.re2j.Pattern;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** How a filter's expression is compared with a text. */
enum Method {
    REGEX,
    EXACT,
    STARTS_WITH,
    ENDS_WITH,
    CONTAINS,
    NONE;

    static Optional<Method> of(String word) {
        for (Method method : values()) {
            if (method.name().toLowerCase(Locale.ROOT).equals(word)) {
                return Optional.of(method);
            }
        }
        return Optional.empty();
    }

    /**
     * The comparison with this expression.
     *
     * @throws com.google.re2j.PatternSyntaxException when a regular expression does not compile
     */
    Predicate<String> comparing(String expression) {
        return switch (this) {
            case REGEX -> {
                Pattern pattern = PosixPattern.compile(expression);
                yield text -> pattern.matcher(text).find();
            }
            case EXACT -> expression::equals;
            case STARTS_WITH -> text -> text.startsWith(expression);
            case ENDS_WITH -> text -> text.endsWith(expression);
            case CONTAINS -> text -> text.contains(expression);
            case NONE -> _ -> true;
        };
    }
}
