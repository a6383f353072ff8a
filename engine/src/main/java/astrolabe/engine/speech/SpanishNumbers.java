package astrolabe.engine.speech;

import java.util.List;

/**
 * Treinta y uno: {@code digits/30}, {@code digits/and}, {@code digits/1}; numbers up to thirty and
 * the hundreds have sounds of their own. Uno is {@code digits/1}, un {@code digits/1M}, una {@code
 * digits/1F}; ciento is {@code digits/100-and}.
 */
final class SpanishNumbers extends Numbers {

    @Override
    void count(List<String> words, long value, Gender gender) {
        long rest = value;
        if (rest >= 1_000_000) {
            count(words, rest / 1_000_000, Gender.MASCULINE);
            add(words, rest / 1_000_000 == 1 ? "million" : "millions");
            rest %= 1_000_000;
        }
        if (rest >= 1_000) {
            if (rest >= 2_000) {
                count(words, rest / 1_000, Gender.MASCULINE);
            }
            add(words, "thousand");
            rest %= 1_000;
        }
        if (rest >= 100) {
            add(words, rest > 100 && rest < 200 ? "100-and" : Long.toString(rest / 100 * 100));
            rest %= 100;
        }
        if (rest > 30) {
            add(words, rest / 10 * 10);
            rest %= 10;
            if (rest > 0) {
                add(words, "and");
            }
        }
        if (rest == 1) {
            add(words, one(gender));
        } else if (rest > 0) {
            add(words, rest);
        }
    }

    private static String one(Gender gender) {
        return switch (gender) {
            case FEMININE -> "1F";
            case MASCULINE -> "1M";
            case NEUTER, NONE -> "1";
        };
    }
}
