package astrolabe.engine.sound;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tone as {@code indications.conf} writes it: parts behind each other, {@code
 * !950/330,480+620/500,0/500}. Those marked {@code !} sound once, the others again and again; a
 * part without a duration never ends.
 */
public record ToneList(List<Part> parts) {

    /**
     * One or two frequencies, in hertz, for some milliseconds.
     *
     * @param modulated whether the second frequency modulates the first ({@code 425*25}) instead of
     *     sounding with it
     * @param milliseconds how long, 0 for ever
     */
    public record Part(int first, int second, boolean modulated, int milliseconds, boolean once) {}

    /** Nothing in it can be matched in two ways, so it takes time in proportion to the text. */
    private static final Pattern PART =
            Pattern.compile("(!?)(\\d{1,4})(?:([+*])(\\d{1,4}))?(?:/(\\d{1,8}))?");

    public ToneList {
        parts = List.copyOf(parts);
    }

    /** Reads a tone; nothing when the text is none. */
    public static Optional<ToneList> parse(String text) {
        List<Part> parts = new ArrayList<>();
        for (String piece : text.split("[,|]", -1)) {
            Matcher matcher = PART.matcher(piece.strip());
            if (!matcher.matches()) {
                return Optional.empty();
            }
            parts.add(part(matcher));
        }
        return Optional.of(new ToneList(parts));
    }

    private static Part part(Matcher matcher) {
        boolean pair = matcher.group(4) != null;
        return new Part(
                Integer.parseInt(matcher.group(2)),
                pair ? Integer.parseInt(matcher.group(4)) : 0,
                "*".equals(matcher.group(3)),
                matcher.group(5) == null ? 0 : Integer.parseInt(matcher.group(5)),
                !matcher.group(1).isEmpty());
    }

    /** Where the tone goes on after its last part; nothing when it ends there. */
    Optional<Integer> repeatsFrom() {
        for (int i = 0; i < parts.size(); i++) {
            if (!parts.get(i).once()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** The tone as {@code indications.conf} writes it. */
    @Override
    public String toString() {
        return String.join(",", parts.stream().map(ToneList::text).toList());
    }

    private static String text(Part part) {
        String pair = part.second == 0 ? "" : (part.modulated ? "*" : "+") + part.second;
        String length = part.milliseconds == 0 ? "" : "/" + part.milliseconds;
        return (part.once ? "!" : "") + part.first + pair + length;
    }
}
