package astrolabe.engine.state;

import astrolabe.engine.state.WatchedHint.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The hints that are watched, found by device and by presentity, ignoring case. Immutable. */
final class HintIndex {

    static final HintIndex EMPTY = new HintIndex(Map.of());

    private final Map<Place, WatchedHint> byPlace;
    private final Map<String, List<WatchedHint>> byDevice;
    private final Map<String, List<WatchedHint>> byPresentity;

    private HintIndex(Map<Place, WatchedHint> byPlace) {
        this.byPlace = byPlace;
        byDevice = group(HintText::devices);
        byPresentity = group(HintText::presentities);
    }

    /** An index of these hints, which go on from what was said of their extensions before. */
    static HintIndex of(List<WatchedHint> hints, HintIndex before) {
        Map<Place, WatchedHint> byPlace = new LinkedHashMap<>();
        for (WatchedHint hint : hints) {
            WatchedHint earlier = before.byPlace.get(hint.place());
            if (earlier != null) {
                hint.continues(earlier);
            }
            byPlace.put(hint.place(), hint);
        }
        return new HintIndex(byPlace);
    }

    private Map<String, List<WatchedHint>> group(Function<HintText, List<String>> names) {
        Map<String, List<WatchedHint>> groups = new HashMap<>();
        for (WatchedHint hint : byPlace.values()) {
            for (String name : names.apply(hint.hint())) {
                groups.computeIfAbsent(key(name), _ -> new ArrayList<>()).add(hint);
            }
        }
        return groups;
    }

    boolean has(Place place) {
        return byPlace.containsKey(place);
    }

    /** The hints of this index whose extensions have none in another. */
    List<WatchedHint> missingIn(HintIndex other) {
        return byPlace.values().stream().filter(hint -> !other.has(hint.place())).toList();
    }

    List<WatchedHint> all() {
        return List.copyOf(byPlace.values());
    }

    List<WatchedHint> ofDevice(String device) {
        return byDevice.getOrDefault(key(device), List.of());
    }

    List<WatchedHint> ofPresentity(String presentity) {
        return byPresentity.getOrDefault(key(presentity), List.of());
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
