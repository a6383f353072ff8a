package astrolabe.engine.sound;

import astrolabe.conf.ConfigFile;
import astrolabe.conf.Problems;
import astrolabe.conf.Section;
import astrolabe.conf.Setting;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The tones of the countries, from {@code indications.conf}; those of North America where there is
 * no such file. Thread-safe.
 */
public final class Indications {

    /** Settings of a country that are no tones. */
    private static final Set<String> OTHER = Set.of("description", "ringcadence", "alias");

    private static final Map<String, String> NORTH_AMERICA =
            Map.of(
                    "dial", "350+440",
                    "busy", "480+620/500,0/500",
                    "ring", "440+480/2000,0/4000",
                    "congestion", "480+620/250,0/250",
                    "callwaiting", "440/300,0/10000",
                    "dialrecall",
                            "!350+440/100,!0/100,!350+440/100,!0/100,!350+440/100,!0/100,350+440",
                    "record", "1400/500,0/15000",
                    "info", "!950/330,!1400/330,!1800/330,0",
                    "stutter",
                            "!350+440/100,!0/100,!350+440/100,!0/100,!350+440/100,!0/100,350+440");

    /**
     * The countries and their tones.
     *
     * @param country the one in force
     */
    private record Zones(String country, Map<String, Map<String, ToneList>> tones) {}

    private volatile Zones zones = new Zones("us", Map.of("us", builtIn()));

    private static Map<String, ToneList> builtIn() {
        Map<String, ToneList> tones = new LinkedHashMap<>();
        NORTH_AMERICA.forEach(
                (name, text) -> ToneList.parse(text).ifPresent(tone -> tones.put(name, tone)));
        return Collections.unmodifiableMap(tones);
    }

    /** Takes the tones of the file in force. */
    public void load(ConfigFile file, Problems problems) {
        Map<String, Map<String, ToneList>> tones = new LinkedHashMap<>();
        tones.put("us", builtIn());
        for (Section section : file.sections()) {
            if (!section.name().equalsIgnoreCase("general")) {
                tones.put(section.name().toLowerCase(Locale.ROOT), read(section, problems));
            }
        }
        String country =
                file.section("general")
                        .flatMap(general -> general.last("country"))
                        .map(setting -> setting.value().toLowerCase(Locale.ROOT))
                        .orElse("us");
        zones = new Zones(tones.containsKey(country) ? country : "us", tones);
    }

    private static Map<String, ToneList> read(Section section, Problems problems) {
        Map<String, ToneList> tones = new LinkedHashMap<>();
        for (Setting setting : section.settings()) {
            String name = setting.key().toLowerCase(Locale.ROOT);
            if (!OTHER.contains(name)) {
                ToneList.parse(setting.value())
                        .ifPresentOrElse(
                                tone -> tones.put(name, tone),
                                () ->
                                        problems.warn(
                                                setting,
                                                "'%s' is no tone; it is left out"
                                                        .formatted(setting.value())));
            }
        }
        return Collections.unmodifiableMap(tones);
    }

    /** The country whose tones are in force. */
    public String country() {
        return zones.country;
    }

    /** All countries with their tones. */
    public Map<String, Map<String, ToneList>> countries() {
        return Collections.unmodifiableMap(zones.tones);
    }

    /** A tone of the country in force, by its name or written out. */
    public Optional<ToneList> tone(String nameOrTones) {
        return tone(zones.country, nameOrTones);
    }

    /**
     * A tone of a country, by its name or written out.
     *
     * @param country one that is not known, or empty, is the one in force
     */
    public Optional<ToneList> tone(String country, String nameOrTones) {
        Zones present = zones;
        Map<String, ToneList> usual = present.tones.getOrDefault(present.country, Map.of());
        Map<String, ToneList> ours =
                present.tones.getOrDefault(country.toLowerCase(Locale.ROOT), usual);
        return Optional.ofNullable(ours.get(nameOrTones.toLowerCase(Locale.ROOT)))
                .or(() -> ToneList.parse(nameOrTones));
    }
}
