package astrolabe.engine.speech;

import java.util.List;

/**
 * Einundzwanzig: {@code digits/1-and}, {@code digits/20}. One is {@code digits/1}, ein {@code
 * digits/1N}, eine {@code digits/1F}.
 */
final class GermanNumbers extends Numbers {

    @Override
    void count(List<String> words, long value, Gender gender) {
        long rest = value;
        if (rest >= 1_000_000) {
            count(words, rest / 1_000_000, Gender.FEMININE);
            add(words, rest / 1_000_000 == 1 ? "million" : "millions");
            rest %= 1_000_000;
        }
        if (rest >= 1_000) {
            count(words, rest / 1_000, Gender.NEUTER);
            add(words, "thousand");
            rest %= 1_000;
        }
        if (rest >= 100) {
            count(words, rest / 100, Gender.NEUTER);
            add(words, "hundred");
            rest %= 100;
        }
        if (rest > 20 && rest % 10 > 0) {
            add(words, rest % 10 + "-and");
            rest -= rest % 10;
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
            case MASCULINE, NEUTER -> "1N";
            case NONE -> "1";
        };
    }
}
