package astrolabe.engine.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The sounds that spell a text; characters without a sound are passed over. */
public final class Spelling {

    /** Which letters are said to be upper or lower case. */
    public enum CaseSaid {
        NONE,
        LOWER,
        UPPER,
        ALL;

        /** By its letter: n, l, u or a. */
        public static Optional<CaseSaid> of(String letter) {
            return switch (letter.strip().toLowerCase(Locale.ROOT)) {
                case "n" -> Optional.of(NONE);
                case "l" -> Optional.of(LOWER);
                case "u" -> Optional.of(UPPER);
                case "a" -> Optional.of(ALL);
                default -> Optional.empty();
            };
        }

        private boolean isSaid(char letter) {
            return switch (this) {
                case NONE -> false;
                case LOWER -> Character.isLowerCase(letter);
                case UPPER -> Character.isUpperCase(letter);
                case ALL -> Character.isLetter(letter);
            };
        }
    }

    private Spelling() {}

    /** Digit by digit, with *, # and -. */
    public static List<String> digits(String text) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '*' -> words.add("digits/star");
                case '#' -> words.add("digits/pound");
                case '-' -> words.add("digits/minus");
                default -> {
                    if (c >= '0' && c <= '9') {
                        words.add("digits/" + c);
                    }
                }
            }
        }
        return words;
    }

    /** Character by character. */
    public static List<String> characters(String text, CaseSaid said) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            Optional<String> sound = sound(c, "letters/", "");
            if (sound.isPresent() && said.isSaid(c)) {
                words.add(Character.isUpperCase(c) ? "uppercase" : "lowercase");
            }
            sound.ifPresent(words::add);
        }
        return words;
    }

    /** By the words of radio operators, as {@code phonetic/a_p}. */
    public static List<String> phonetic(String text) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            sound(c, "phonetic/", "_p").ifPresent(words::add);
        }
        return words;
    }

    private static Optional<String> sound(char c, String folder, String ending) {
        char lower = Character.toLowerCase(c);
        if (lower >= 'a' && lower <= 'z') {
            return Optional.of(folder + lower + ending);
        }
        if (c >= '0' && c <= '9') {
            return Optional.of("digits/" + c);
        }
        return switch (c) {
            case '*' -> Optional.of("digits/star");
            case '#' -> Optional.of("digits/pound");
            case '!' -> Optional.of("letters/exclaimation-point"); // as the sound packs spell it
            case '@' -> Optional.of("letters/at");
            case '$' -> Optional.of("letters/dollar");
            case '/' -> Optional.of("letters/slash");
            case '-' -> Optional.of("letters/dash");
            case '.' -> Optional.of("letters/dot");
            case '+' -> Optional.of("letters/plus");
            case '=' -> Optional.of("letters/equals");
            case ' ' -> Optional.of("letters/space");
            default -> Optional.empty();
        };
    }
}
