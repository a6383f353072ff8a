package astrolabe.conf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A section to be created: at the end, or before the section {@code before}. */
public record NewSection(
        String name,
        boolean template,
        List<String> inherit,
        boolean duplicateAllowed,
        @Nullable String before) {

    public NewSection {
        inherit = List.copyOf(inherit);
    }

    public static NewSection named(String name) {
        return new NewSection(name, false, List.of(), false, null);
    }

    public NewSection asTemplate() {
        return new NewSection(name, true, inherit, duplicateAllowed, before);
    }

    public NewSection inheriting(String... templates) {
        return new NewSection(name, template, List.of(templates), duplicateAllowed, before);
    }

    public NewSection evenIfThere() {
        return new NewSection(name, template, inherit, true, before);
    }

    public NewSection before(String section) {
        return new NewSection(name, template, inherit, duplicateAllowed, section);
    }
}
