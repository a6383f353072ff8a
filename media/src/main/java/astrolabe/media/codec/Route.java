package astrolabe.media.codec;

import astrolabe.media.audio.AudioFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The steps from one format to another; none when they are the same. Immutable. */
public final class Route {

    private final AudioFormat from;
    private final AudioFormat to;
    private final List<Conversion> conversions;

    Route(AudioFormat from, AudioFormat to, List<Conversion> conversions) {
        this.from = from;
        this.to = to;
        this.conversions = List.copyOf(conversions);
    }

    public AudioFormat from() {
        return from;
    }

    public AudioFormat to() {
        return to;
    }

    /** What it takes and spoils, to be compared with other routes. */
    public int cost() {
        return conversions.stream().mapToInt(Conversion::cost).sum();
    }

    /** How many conversions there are. */
    public int length() {
        return conversions.size();
    }

    /** The formats on the way, the first and the last among them. */
    public List<AudioFormat> formats() {
        return Stream.concat(Stream.of(from), conversions.stream().map(Conversion::to)).toList();
    }

    /** Something that goes this route with one stream. */
    public Translator translator() {
        return new Translator(
                from, to, conversions.stream().map(each -> each.stage().get()).toList());
    }

    /** As an administrator is shown it: {@code (ulaw)->(slin)->(slin16)->(g722)}. */
    @Override
    public String toString() {
        return formats().stream()
                .map(format -> "(" + format + ")")
                .collect(Collectors.joining("->"));
    }
}
