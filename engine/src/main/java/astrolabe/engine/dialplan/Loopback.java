package astrolabe.engine.dialplan;

import astrolabe.engine.expression.Scope;
import astrolabe.engine.expression.Substitution;
import java.util.Optional;

/**
 * The switch that looks for an extension under another name, in this or another context: {@code
 * Loopback/[extension][@context][/pattern]}, where {@code ${EXTEN}} and {@code ${CONTEXT}} are what
 * was looked for. With a pattern, only what fits it is looked for elsewhere.
 */
final class Loopback {

    /** Under which the dialplan knows it. */
    static final String NAME = "Loopback";

    /** What leads in a circle is found nowhere. */
    static final int MAX_DEPTH = 16;

    private final String template;

    private Loopback(String template) {
        this.template = template;
    }

    /** Where it sends a search. */
    record Target(String context, String extension) {}

    static Optional<Loopback> of(Switch found) {
        return found.isAvailable() ? Optional.of(new Loopback(found.data())) : Optional.empty();
    }

    /** Nothing when the digits are not for it. */
    Optional<Target> target(String context, String digits) {
        var text = new Substitution(sought(context, digits), _ -> {}).expand(template);
        int slash = text.indexOf('/');
        if (slash >= 0 && !ExtensionPattern.compile(text.substring(slash + 1)).matches(digits)) {
            return Optional.empty();
        }
        var place = slash < 0 ? text : text.substring(0, slash);
        int at = place.indexOf('@');
        var extension = (at < 0 ? place : place.substring(0, at)).strip();
        var there = at < 0 ? "" : place.substring(at + 1).strip();
        return Optional.of(
                new Target(
                        there.isEmpty() ? context : there,
                        extension.isEmpty() ? digits : extension));
    }

    private static Scope sought(String context, String digits) {
        return new Scope() {
            @Override
            public String variable(String name) {
                return switch (name) {
                    case "EXTEN" -> digits;
                    case "CONTEXT" -> context;
                    default -> "";
                };
            }

            @Override
            public String function(String name, String arguments) {
                return "";
            }
        };
    }
}
