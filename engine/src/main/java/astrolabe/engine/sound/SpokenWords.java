package astrolabe.engine.sound;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The names of the sound files that say a number, digits or letters in English. */
public final class SpokenWords {

    private static final long LARGEST = 999_999_999;

    private SpokenWords() {}

    /** The files for {@code num:42}, {@code digit:42}, {@code char:ab}; nothing for other texts. */
    public static Optional<List<String>> of(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        String value = text.substring(colon + 1);
        return switch (text.substring(0, colon).toLowerCase(Locale.ROOT)) {
            case "num", "number" ->
                    value.matches("-?\\d{1,9}")
                            ? Optional.of(number(Long.parseLong(value)))
                            : Optional.empty();
            case "digit", "digits" -> Optional.of(characters(value, "digits/"));
            case "char", "alpha" -> Optional.of(characters(value, "letters/"));
            default -> Optional.empty();
        };
    }

    /** The files that say a number. */
    public static List<String> number(long value) {
        List<String> words = new ArrayList<>();
        if (value < 0) {
            words.add("digits/minus");
        }
        long rest = Math.min(Math.abs(value), LARGEST);
        rest = counted(words, rest, 1_000_000, "million");
        rest = counted(words, rest, 1_000, "thousand");
        rest = counted(words, rest, 100, "hundred");
        if (rest > 20) {
            words.add("digits/" + rest / 10 * 10);
            rest %= 10;
        }
        if (rest > 0 || value == 0) {
            words.add("digits/" + rest);
        }
        return words;
    }

    private static long counted(List<String> words, long value, long unit, String name) {
        if (value >= unit) {
            words.addAll(number(value / unit));
            words.add("digits/" + name);
        }
        return value % unit;
    }

    private static List<String> characters(String text, String letters) {
        return text.toLowerCase(Locale.ROOT)
                .chars()
                .mapToObj(c -> character((char) c, letters))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> character(char c, String letters) {
        return switch (c) {
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> Optional.of("digits/" + c);
            case '*' -> Optional.of("digits/star");
            case '#' -> Optional.of("digits/pound");
            case '-' -> Optional.of(letters.equals("digits/") ? "digits/minus" : "letters/dash");
            case ' ' -> Optional.of("letters/space").filter(_ -> letters.equals("letters/"));
            case '.' -> Optional.of("letters/dot").filter(_ -> letters.equals("letters/"));
            case '@' -> Optional.of("letters/at").filter(_ -> letters.equals("letters/"));
            default -> c >= 'a' && c <= 'z' ? Optional.of("letters/" + c) : Optional.empty();
        };
    }
}
