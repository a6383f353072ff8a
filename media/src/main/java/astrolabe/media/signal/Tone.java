package astrolabe.media.signal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tone as {@code indications.conf} writes it: parts behind each other, {@code
 * !950/330,480+620/500,0/500}. After the last one it begins again with the first that is not marked
 * {@code !}; a part without a duration never ends.
 */
public record Tone(List<Part> parts) {

    /**
     * One or two frequencies for some time.
     *
     * @param first in hertz, 0 for silence
     * @param second in hertz, 0 for none
     * @param modulated whether the second modulates the first ({@code 425*25}) instead of sounding
     *     with it
     * @param length zero for ever
     * @param once whether the tone does not begin again with it
     */
    public record Part(int first, int second, boolean modulated, Duration length, boolean once) {}

    /** Nothing in it can be matched in two ways, so it takes time in proportion to the text. */
    private static final Pattern PART =
            Pattern.compile("(!?)(\\d{1,4})(?:([+*])(\\d{1,4}))?(?:/(\\d{1,8}))?");

    private static final String KEYS = "123A456B789C*0#D";
    private static final int[] ROWS = {697, 770, 852, 941};
    private static final int[] COLUMNS = {1_209, 1_336, 1_477, 1_633};

    public Tone {
        parts = List.copyOf(parts);
    }

    /** Reads a tone; nothing when the text is none. */
    public static Optional<Tone> parse(String text) {
        List<Part> parts = new ArrayList<>();
        for (String piece : text.split("[,|]", -1)) {
            Matcher matcher = PART.matcher(piece.strip());
            if (!matcher.matches()) {
                return Optional.empty();
            }
            parts.add(part(matcher));
        }
        return Optional.of(new Tone(parts));
    }

    private static Part part(Matcher matcher) {
        boolean pair = matcher.group(4) != null;
        long length = matcher.group(5) == null ? 0 : Long.parseLong(matcher.group(5));
        return new Part(
                Integer.parseInt(matcher.group(2)),
                pair ? Integer.parseInt(matcher.group(4)) : 0,
                "*".equals(matcher.group(3)),
                Duration.ofMillis(length),
                !matcher.group(1).isEmpty());
    }

    /** The sound of a key (ITU-T Q.23), {@code 0-9 * # A-D}; nothing when it is none. */
    public static Optional<Tone> ofKey(char key, Duration length) {
        int at = KEYS.indexOf(Character.toUpperCase(key));
        return at < 0
                ? Optional.empty()
                : Optional.of(
                        new Tone(
                                List.of(
                                        new Part(
                                                ROWS[at / 4],
                                                COLUMNS[at % 4],
                                                false,
                                                length,
                                                true))));
    }

    static int row(int number) {
        return ROWS[number];
    }

    static int column(int number) {
        return COLUMNS[number];
    }

    static char key(int row, int column) {
        return KEYS.charAt(4 * row + column);
    }

    /** The part with which it goes on after the last one; nothing when it ends there. */
    OptionalInt repeatsFrom() {
        for (int i = 0; i < parts.size(); i++) {
            if (!parts.get(i).once()) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }
}
