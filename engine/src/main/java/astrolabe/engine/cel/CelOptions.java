package astrolabe.engine.cel;

import astrolabe.conf.Problems;
import astrolabe.conf.Section;
import astrolabe.conf.SectionReader;
import astrolabe.conf.Setting;
import astrolabe.engine.event.EventKind;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The {@code [general]} section of {@code cel.conf}.
 *
 * @param enabled whether events are logged at all
 * @param kinds those that are logged
 * @param applications in small letters, those whose start and end are logged
 * @param dateFormat how times are written, as {@code strftime} has it; empty for seconds since 1970
 */
public record CelOptions(
        boolean enabled, Set<EventKind> kinds, Set<String> applications, String dateFormat) {

    public static final CelOptions OFF = new CelOptions(false, Set.of(), Set.of(), "");

    public CelOptions {
        kinds = Set.copyOf(kinds);
        applications = Set.copyOf(applications);
    }

    public static CelOptions from(Section general, Problems problems) {
        SectionReader reader = new SectionReader(general, problems);
        CelOptions options =
                new CelOptions(
                        reader.bool("enable", false),
                        kinds(reader, problems),
                        applications(reader),
                        reader.text("dateformat", ""));
        reader.unknown();
        return options;
    }

    private static Set<EventKind> kinds(SectionReader reader, Problems problems) {
        Set<EventKind> kinds = EnumSet.noneOf(EventKind.class);
        for (Setting setting : reader.repeated("events")) {
            for (String word : words(setting)) {
                Optional<EventKind> kind = EventKind.of(word);
                if (word.equalsIgnoreCase("ALL")) {
                    kinds.addAll(List.of(EventKind.values()));
                } else if (kind.isPresent()) {
                    kinds.add(kind.get());
                } else {
                    problems.warn(setting, "there is no event \"" + word + "\"");
                }
            }
        }
        return kinds;
    }

    private static Set<String> applications(SectionReader reader) {
        Set<String> applications = new LinkedHashSet<>();
        for (Setting setting : reader.repeated("apps")) {
            words(setting).forEach(word -> applications.add(word.toLowerCase(Locale.ROOT)));
        }
        return applications;
    }

    private static List<String> words(Setting setting) {
        return List.of(setting.value().split(",")).stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
