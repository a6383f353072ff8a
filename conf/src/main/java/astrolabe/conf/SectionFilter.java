package astrolabe.conf;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The manager's filter for sections: {@code key=value} conditions joined by commas, both sides
 * regular expressions found anywhere and all to be met; {@code TEMPLATES=include} lets templates in
 * too, {@code TEMPLATES=restrict} only them.
 */
public final class SectionFilter implements Predicate<Section> {
    /** Sections that are no templates, as without a filter. */
    public static final SectionFilter NONE = new SectionFilter(Templates.HIDDEN, List.of());

    private final Templates templates;
    private final List<Condition> conditions;

    private SectionFilter(Templates templates, List<Condition> conditions) {
        this.templates = templates;
        this.conditions = List.copyOf(conditions);
    }

    private enum Templates {
        HIDDEN,
        INCLUDED,
        ALONE
    }

    private record Condition(Pattern key, Pattern value) {
        boolean isMetBy(Setting setting) {
            return key.matcher(setting.key()).find() && value.matcher(setting.value()).find();
        }
    }

    /** Empty if a condition has no {@code =} or is no regular expression. */
    public static Optional<SectionFilter> parse(String text) {
        var templates = Templates.HIDDEN;
        var conditions = new ArrayList<Condition>();
        for (var part : text.isBlank() ? new String[0] : text.split(",")) {
            int equals = part.indexOf('=');
            if (equals < 0) {
                return Optional.empty();
            }
            var key = part.substring(0, equals).trim();
            var value = part.substring(equals + 1).trim();
            if (key.equals("TEMPLATES")) {
                templates = templates(value);
                continue;
            }
            try {
                conditions.add(new Condition(Pattern.compile(key), Pattern.compile(value)));
            } catch (PatternSyntaxException _) {
                return Optional.empty();
            }
        }
        return Optional.of(new SectionFilter(templates, conditions));
    }

    @Override
    public boolean test(Section section) {
        boolean kind =
                switch (templates) {
                    case HIDDEN -> !section.isTemplate();
                    case INCLUDED -> true;
                    case ALONE -> section.isTemplate();
                };
        return kind
                && conditions.stream()
                        .allMatch(c -> section.settings().stream().anyMatch(c::isMetBy));
    }

    private static Templates templates(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "include" -> Templates.INCLUDED;
            case "restrict" -> Templates.ALONE;
            default -> Templates.HIDDEN;
        };
    }
}
