package astrolabe.engine.sound;

import astrolabe.conf.ConfigFile;
import astrolabe.conf.Problems;
import astrolabe.conf.Section;
import astrolabe.conf.Setting;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The tones of the countries, from {@code indications.conf}; those of North America where there is
 * no such file. Thread-safe.
 */
public final class Indications {

    private static final String DESCRIPTION = "description";
    private static final String CADENCE = "ringcadence";

    /** Settings of a country that are no tones. */
    private static final Set<String> OTHER = Set.of(DESCRIPTION, CADENCE, "alias");

    /**
     * A country as it is listed.
     *
     * @param cadence how long a bell rings and pauses, in milliseconds between commas; or empty
     * @param tones as they are written, by their names
     */
    public record Country(
            String name, String description, String cadence, Map<String, String> tones) {

        public Country {
            tones = Collections.unmodifiableMap(new LinkedHashMap<>(tones));
        }

        private Country with(String tone, String text) {
            Map<String, String> more = new LinkedHashMap<>(tones);
            more.put(tone, text);
            return new Country(name, description, cadence, more);
        }

        private Country without(String tone) {
            Map<String, String> fewer = new LinkedHashMap<>(tones);
            fewer.remove(tone);
            return new Country(name, description, cadence, fewer);
        }
    }

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

    private static final String FIRST = "us";

    /**
     * The countries and their tones.
     *
     * @param country the one in force
     */
    private record Zones(
            String country,
            Map<String, Country> written,
            Map<String, Map<String, ToneList>> tones) {

        private static Zones of(String country, Map<String, Country> written) {
            Map<String, Map<String, ToneList>> tones = new LinkedHashMap<>();
            written.forEach((name, each) -> tones.put(name, parsed(each)));
            return new Zones(country, new LinkedHashMap<>(written), tones);
        }

        private static Map<String, ToneList> parsed(Country country) {
            Map<String, ToneList> tones = new LinkedHashMap<>();
            country.tones()
                    .forEach((name, text) ->
                            ToneList.parse(text).ifPresent(tone -> tones.put(name, tone)));
            return Collections.unmodifiableMap(tones);
        }
    }

    private volatile Zones zones = Zones.of(FIRST, Map.of(FIRST, builtIn()));

    private static Country builtIn() {
        return new Country(FIRST, "North America", "2000,4000", new TreeMap<>(NORTH_AMERICA));
    }

    /** Takes the tones of the file in force; what was added by a command is gone. */
    public synchronized void load(ConfigFile file, Problems problems) {
        Map<String, Country> written = new LinkedHashMap<>();
        written.put(FIRST, builtIn());
        for (Section section : file.sections()) {
            if (!section.name().equalsIgnoreCase("general")) {
                Country country = read(section, problems);
                written.put(country.name(), country);
            }
        }
        String country =
                file.section("general")
                        .flatMap(general -> general.last("country"))
                        .map(setting -> setting.value().toLowerCase(Locale.ROOT))
                        .orElse(FIRST);
        zones = Zones.of(written.containsKey(country) ? country : FIRST, written);
    }

    private static Country read(Section section, Problems problems) {
        Map<String, String> tones = new LinkedHashMap<>();
        for (Setting setting : section.settings()) {
            String name = setting.key().toLowerCase(Locale.ROOT);
            if (OTHER.contains(name)) {
                continue;
            }
            if (ToneList.parse(setting.value()).isPresent()) {
                tones.put(name, setting.value());
            } else {
                problems.warn(
                        setting, "'%s' is no tone; it is left out".formatted(setting.value()));
            }
        }
        return new Country(
                section.name().toLowerCase(Locale.ROOT),
                section.last(DESCRIPTION).map(Setting::value).orElse(""),
                section.last(CADENCE).map(Setting::value).orElse(""),
                tones);
    }

    /** The countries as they are listed. */
    public List<Country> all() {
        return List.copyOf(zones.written.values());
    }

    public Optional<Country> find(String country) {
        return Optional.ofNullable(zones.written.get(country.toLowerCase(Locale.ROOT)));
    }

    /**
     * Adds a tone to a country, or to a new one, in place of one of the same name.
     *
     * @return false if the text is no tone
     */
    public synchronized boolean add(String country, String tone, String text) {
        if (ToneList.parse(text).isEmpty()) {
            return false;
        }
        String name = country.toLowerCase(Locale.ROOT);
        Country holder = find(name).orElseGet(() -> new Country(name, "", "", Map.of()));
        put(holder.with(tone.toLowerCase(Locale.ROOT), text));
        return true;
    }

    /** Removes a tone; returns whether there was one. */
    public synchronized boolean remove(String country, String tone) {
        String name = tone.toLowerCase(Locale.ROOT);
        Optional<Country> holder = find(country).filter(each -> each.tones().containsKey(name));
        holder.ifPresent(each -> put(each.without(name)));
        return holder.isPresent();
    }

    /** Removes a country; returns whether there was one. The one in force stays. */
    public synchronized boolean remove(String country) {
        String name = country.toLowerCase(Locale.ROOT);
        Map<String, Country> written = new LinkedHashMap<>(zones.written);
        if (name.equals(zones.country) || written.remove(name) == null) {
            return false;
        }
        zones = Zones.of(zones.country, written);
        return true;
    }

    private void put(Country country) {
        Map<String, Country> written = new LinkedHashMap<>(zones.written);
        written.put(country.name(), country);
        zones = Zones.of(zones.country, written);
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
