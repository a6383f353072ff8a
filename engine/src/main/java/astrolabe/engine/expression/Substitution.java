package astrolabe.engine.expression;

import java.util.function.Consumer;

/**
 * Replaces {@code ${VARIABLE}}, {@code ${VARIABLE:offset:length}}, {@code ${FUNCTION(arguments)}}
 * and {@code $[expression]} in a text, from the inside out; what comes in is not looked at again.
 * Any other dollar sign stands for itself.
 */
public final class Substitution {
    /** Replacements within each other. */
    static final int MAX_DEPTH = 32;

    /**
     * A result is cut here: a few variables that quote each other could otherwise fill the memory.
     */
    static final int MAX_LENGTH = 65_536;

    private final Scope scope;
    private final Consumer<String> warnings;

    public Substitution(Scope scope, Consumer<String> warnings) {
        this.scope = scope;
        this.warnings = warnings;
    }

    public String expand(String text) {
        return expand(text, 0);
    }

    private String expand(String text, int depth) {
        int dollar = text.indexOf('$');
        if (dollar < 0) {
            return text;
        }
        if (depth > MAX_DEPTH) {
            warnings.accept("more than " + MAX_DEPTH + " replacements within each other");
            return text;
        }
        var out = new StringBuilder(text.length() + 32);
        int at = 0;
        while (dollar >= 0 && out.length() <= MAX_LENGTH) {
            out.append(text, at, dollar);
            char open = dollar + 1 < text.length() ? text.charAt(dollar + 1) : 0;
            if (open == '{' || open == '[') {
                int close = closing(text, dollar + 2, open);
                if (close < 0) {
                    warnings.accept(unterminated(text.substring(dollar), open));
                    return cut(out.append(text, dollar, text.length()));
                }
                var written = text.substring(dollar + 2, close);
                var inner = expand(written, depth + 1);
                out.append(open == '{' ? reference(inner, written) : expression(inner, written));
                at = close + 1;
            } else {
                out.append('$');
                at = dollar + 1;
            }
            dollar = text.indexOf('$', at);
        }
        return cut(out.append(text, at, text.length()));
    }

    static int closing(String text, int from, char open) {
        char close = open == '{' ? '}' : ']';
        int nested = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == open) {
                nested++;
            } else if (c == close && nested-- == 0) {
                return i;
            }
        }
        return -1;
    }

    static String unterminated(String text, char open) {
        return "\"%s\" without \"%s\"".formatted(excerpt(text), open == '{' ? "}" : "]");
    }

    private String reference(String text, String written) {
        var reference = Reference.parse(text);
        var value =
                reference.isFunction()
                        ? scope.function(reference.name(), reference.arguments())
                        : scope.variable(reference.name());
        if (reference.isBroken()) {
            warnings.accept("\"${" + excerpt(written) + "}\" is not well formed");
        }
        return reference.slice().of(value);
    }

    /** Warnings quote the text as written: a variable's value may be a secret. */
    private String expression(String text, String written) {
        var result = Expression.evaluate(text);
        result.problems().forEach(p -> warnings.accept("$[" + excerpt(written) + "]: " + p));
        return result.value();
    }

    private String cut(StringBuilder out) {
        if (out.length() <= MAX_LENGTH) {
            return out.toString();
        }
        warnings.accept("cut to " + MAX_LENGTH + " characters");
        return out.substring(0, MAX_LENGTH);
    }

    static String excerpt(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
