package astrolabe.engine.speech;

import java.util.List;

/**
 * Numbers whose thousands and millions have three forms: for one, for two to four, for more. The
 * tens and hundreds have sounds of their own; one and two are told by gender: {@code digits/1},
 * {@code digits/1f}, {@code digits/1n}, {@code digits/2}, {@code digits/2f}.
 */
final class SlavicNumbers extends Numbers {

    /** Tysiąc, tysiące, tysięcy; nothing stands in front of a single one. */
    static final SlavicNumbers POLISH =
            new SlavicNumbers(
                    false,
                    Gender.MASCULINE,
                    List.of("1000", "1000.2-4", "1000.5-"),
                    List.of("1000000", "1000000.2-4", "1000000.5-"));

    /** Tysyacha, tysyachi, tysyach, which are feminine. */
    static final SlavicNumbers RUSSIAN =
            new SlavicNumbers(
                    true,
                    Gender.FEMININE,
                    List.of("thousand", "thousands-i", "thousands"),
                    List.of("million", "million-a", "millions"));

    private final boolean everyOne;
    private final Gender thousandsGender;
    private final List<String> thousands;
    private final List<String> millions;

    /**
     * @param everyOne whether twenty-one counts as one does
     */
    private SlavicNumbers(
            boolean everyOne,
            Gender thousandsGender,
            List<String> thousands,
            List<String> millions) {
        this.everyOne = everyOne;
        this.thousandsGender = thousandsGender;
        this.thousands = thousands;
        this.millions = millions;
    }

    @Override
    void count(List<String> words, long value, Gender gender) {
        long rest = counted(words, value, 1_000_000, Gender.MASCULINE, millions);
        rest = counted(words, rest, 1_000, thousandsGender, thousands);
        if (rest >= 100) {
            add(words, rest / 100 * 100);
            rest %= 100;
        }
        if (rest > 20) {
            add(words, rest / 10 * 10);
            rest %= 10;
        }
        if (rest > 0) {
            add(words, rest + ending(rest, gender));
        }
    }

    private static String ending(long unit, Gender gender) {
        if (gender == Gender.FEMININE && unit <= 2) {
            return "f";
        }
        return gender == Gender.NEUTER && unit == 1 ? "n" : "";
    }

    private long counted(
            List<String> words, long value, long unit, Gender gender, List<String> forms) {
        long number = value / unit;
        if (number > 1) {
            count(words, number, gender);
        }
        if (number > 0) {
            add(words, forms.get(form(number)));
        }
        return value % unit;
    }

    private int form(long number) {
        boolean teens = number % 100 >= 11 && number % 100 <= 14;
        long last = number % 10;
        if (number == 1 || (everyOne && last == 1 && !teens)) {
            return 0;
        }
        return last >= 2 && last <= 4 && !teens ? 1 : 2;
    }
}
