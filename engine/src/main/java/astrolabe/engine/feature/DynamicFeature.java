package astrolabe.engine.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A feature of the administrator's own, a line of {@code [applicationmap]}.
 *
 * @param name what {@code DYNAMIC_FEATURES} says
 * @param code what is dialled for it
 * @param onPeer whether the application runs on the other party's channel
 * @param application its name
 * @param arguments those of the application
 * @param musicClass what the party hears whose channel does not run it; empty for nothing
 */
public record DynamicFeature(
        String name,
        String code,
        boolean onPeer,
        String application,
        String arguments,
        String musicClass) {

    /** The same under another code. */
    DynamicFeature dialledAs(String other) {
        return new DynamicFeature(name, other, onPeer, application, arguments, musicClass);
    }

    /**
     * Reads {@code code,self|peer[/caller|callee|both],application[,arguments[,class]]}; arguments
     * with commas stand in quotes or in parentheses behind the application.
     */
    static Optional<DynamicFeature> parse(String name, String text) {
        List<String> parts = parts(text);
        if (parts.size() < 3) {
            return Optional.empty();
        }
        String side = parts.get(1).toLowerCase(Locale.ROOT);
        int slash = side.indexOf('/');
        String where = slash < 0 ? side : side.substring(0, slash);
        boolean isSide = where.equals("self") || where.equals("peer");
        if (!isSide || !Codes.isCode(parts.get(0)) || parts.get(2).isEmpty()) {
            return Optional.empty();
        }
        String call = parts.get(2);
        int open = call.indexOf('(');
        if (open > 0 && call.endsWith(")")) {
            return Optional.of(
                    new DynamicFeature(
                            name,
                            parts.get(0),
                            where.equals("peer"),
                            call.substring(0, open),
                            call.substring(open + 1, call.length() - 1),
                            part(parts, 3)));
        }
        return Optional.of(
                new DynamicFeature(
                        name,
                        parts.get(0),
                        where.equals("peer"),
                        call,
                        part(parts, 3),
                        part(parts, 4)));
    }

    private static String part(List<String> parts, int index) {
        return index < parts.size() ? parts.get(index) : "";
    }

    /** Cuts at the commas that stand neither in quotes nor in parentheses; quotes go. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted && depth == 0) {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else {
                depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
                part.append(c);
            }
        }
        parts.add(part.toString().strip());
        return parts;
    }
}
