package astrolabe.conf;

import java.util.function.Predicate;

/** Which section an edit means: the first of this name that the filter lets through. */
public record Target(String section, Predicate<Section> filter) {

    public static Target named(String section) {
        return new Target(section, SectionFilter.NONE);
    }
}
