package astrolabe.engine.speech;

import java.util.List;

/**
 * Vingt et un: {@code digits/20}, {@code digits/and}, {@code digits/1}; soixante-dix-sept: {@code
 * digits/60}, {@code digits/17}; quatre-vingts is {@code digits/80}, une {@code digits/1F}.
 */
final class FrenchNumbers extends Numbers {

    @Override
    void count(List<String> words, long value, Gender gender) {
        long rest = value;
        if (rest >= 1_000_000) {
            count(words, rest / 1_000_000, Gender.MASCULINE);
            add(words, rest / 1_000_000 == 1 ? "million" : "millions");
            rest %= 1_000_000;
        }
        rest = counted(words, rest, 1_000, "thousand");
        rest = counted(words, rest, 100, "hundred");
        if (rest >= 20) {
            // seventy counts on from sixty, ninety from eighty
            long tens = rest >= 80 ? 80 : Math.min(rest / 10 * 10, 60);
            add(words, tens);
            rest -= tens;
            if (tens < 80 && (rest == 1 || rest == 11)) {
                add(words, "and");
            }
        }
        if (rest == 1) {
            add(words, gender == Gender.FEMININE ? "1F" : "1");
        } else if (rest > 0) {
            add(words, rest);
        }
    }

    /** Nobody says one hundred or one thousand. */
    private long counted(List<String> words, long value, long unit, String name) {
        if (value >= 2 * unit) {
            count(words, value / unit, Gender.MASCULINE);
        }
        if (value >= unit) {
            add(words, name);
        }
        return value % unit;
    }
}
