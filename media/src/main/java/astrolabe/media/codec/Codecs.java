package astrolabe.media.codec;

import astrolabe.media.audio.AudioFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/** The codecs there are, and the cheapest ways between all formats. Immutable. */
public final class Codecs {

    private final Map<AudioFormat, Codec> codecs = new LinkedHashMap<>();
    private final Map<AudioFormat, List<Conversion>> conversions = new LinkedHashMap<>();

    /**
     * @throws IllegalArgumentException when two codecs have one format, or the rate of one has no
     *     linear format
     */
    public Codecs(List<Codec> codecs) {
        for (Codec codec : codecs) {
            if (this.codecs.put(codec.format(), codec) != null) {
                throw new IllegalArgumentException("two codecs for " + codec.format());
            }
            AudioFormat linear = linear(codec);
            add(Conversion.decoding(codec, linear));
            add(Conversion.encoding(codec, linear));
        }
        for (AudioFormat from : AudioFormat.linear()) {
            for (AudioFormat to : AudioFormat.linear()) {
                if (!from.equals(to)) {
                    add(Conversion.resampling(from, to));
                }
            }
        }
    }

    private static AudioFormat linear(Codec codec) {
        return AudioFormat.linear(codec.format().rate())
                .orElseThrow(() ->
                        new IllegalArgumentException(codec.format() + " has an unusual rate"));
    }

    private void add(Conversion conversion) {
        conversions.computeIfAbsent(conversion.from(), _ -> new ArrayList<>()).add(conversion);
    }

    /** Those that are written here: G.711, G.722 and GSM. */
    public static Codecs standard() {
        return new Codecs(List.of(new MuLaw(), new ALaw(), new G722(), new Gsm()));
    }

    /** All formats, those of codecs first. */
    public List<AudioFormat> formats() {
        Set<AudioFormat> formats = new LinkedHashSet<>(codecs.keySet());
        formats.addAll(AudioFormat.linear());
        return List.copyOf(formats);
    }

    /** The format of this name, in lower case. */
    public Optional<AudioFormat> format(String name) {
        return formats().stream().filter(format -> format.name().equals(name)).findFirst();
    }

    /** The cheapest way between two formats; nothing when one of them is not known here. */
    public Optional<Route> route(AudioFormat from, AudioFormat to) {
        return cheapest(List.of(from), List.of(to));
    }

    /**
     * The cheapest way from any of some formats to any of others. Of equally cheap ones, that of
     * the earliest formats wins.
     */
    public Optional<Route> cheapest(Collection<AudioFormat> from, Collection<AudioFormat> to) {
        return from.stream()
                .flatMap(start -> to.stream().flatMap(end -> search(start, end).stream()))
                .min(Comparator.comparingInt(Route::cost));
    }

    /** Dijkstra's search; the graph has a dozen nodes. */
    private Optional<Route> search(AudioFormat from, AudioFormat to) {
        if (!conversions.containsKey(from) || !conversions.containsKey(to)) {
            return Optional.empty();
        }
        record Reached(AudioFormat format, int cost) {}
        Map<AudioFormat, Integer> costs = new HashMap<>(Map.of(from, 0));
        Map<AudioFormat, Conversion> ways = new HashMap<>();
        PriorityQueue<Reached> next = new PriorityQueue<>(Comparator.comparingInt(Reached::cost));
        next.add(new Reached(from, 0));
        while (!next.isEmpty()) {
            Reached here = next.remove();
            if (here.format.equals(to)) {
                return Optional.of(new Route(from, to, steps(to, ways)));
            }
            for (Conversion each : conversions.getOrDefault(here.format, List.of())) {
                int cost = here.cost + each.cost();
                if (cost < costs.getOrDefault(each.to(), Integer.MAX_VALUE)) {
                    costs.put(each.to(), cost);
                    ways.put(each.to(), each);
                    next.add(new Reached(each.to(), cost));
                }
            }
        }
        return Optional.empty();
    }

    private static List<Conversion> steps(AudioFormat end, Map<AudioFormat, Conversion> ways) {
        List<Conversion> backwards = new ArrayList<>();
        for (AudioFormat at = end; ways.containsKey(at); at = backwards.getLast().from()) {
            backwards.add(ways.get(at));
        }
        return backwards.reversed();
    }
}
