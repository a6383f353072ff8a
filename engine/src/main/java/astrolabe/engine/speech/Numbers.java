package astrolabe.engine.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The numbers of a language. */
public abstract class Numbers {

    /** No greater number is said, on either side of zero. */
    public static final long GREATEST = 999_999_999;

    Numbers() {}

    /** Those of a language, by its tag as {@code de_AT}; English where it is not known. */
    public static Numbers of(String language) {
        return switch (language.toLowerCase(Locale.ROOT).split("[_-]", 2)[0]) {
            case "es" -> new SpanishNumbers();
            case "de" -> new GermanNumbers();
            case "fr" -> new FrenchNumbers();
            case "pl" -> SlavicNumbers.POLISH;
            case "ru" -> SlavicNumbers.RUSSIAN;
            default -> new EnglishNumbers();
        };
    }

    /** The number a text is, of at most nine digits and perhaps a sign; nothing for other texts. */
    public static Optional<Long> parse(String text) {
        return text.matches("[-+]?\\d{1,9}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    /**
     * The sounds that say a number.
     *
     * @param value not beyond {@link #GREATEST}
     */
    public final List<String> say(long value, Gender gender) {
        if (Math.abs(value) > GREATEST) {
            throw new IllegalArgumentException(value + " is more than can be said");
        }
        List<String> words = new ArrayList<>();
        if (value < 0) {
            words.add("digits/minus");
        }
        if (value == 0) {
            words.add("digits/0");
        } else {
            count(words, Math.abs(value), gender);
        }
        return words;
    }

    /** Adds what says a number above zero. */
    abstract void count(List<String> words, long value, Gender gender);

    static void add(List<String> words, Object name) {
        words.add("digits/" + name);
    }
}
