package astrolabe.engine.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sounds that say an amount of dollars and cents. */
public final class Money {

    private static final Pattern AMOUNT =
            Pattern.compile("\\$?(?<dollars>\\d{0,9})(\\.(?<cents>\\d{0,2}))?");

    private Money() {}

    /** Says {@code 12.50}; nothing for a text that is no such amount. */
    public static Optional<List<String>> say(String language, String amount) {
        Matcher parts = AMOUNT.matcher(amount.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String dollars = Optional.ofNullable(parts.group("dollars")).orElse("");
        String cents = Optional.ofNullable(parts.group("cents")).orElse("");
        if (dollars.isEmpty() && cents.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                say(
                        Numbers.of(language),
                        Long.parseLong("0" + dollars),
                        Long.parseLong((cents + "00").substring(0, 2))));
    }

    private static List<String> say(Numbers numbers, long dollars, long cents) {
        List<String> words = new ArrayList<>();
        if (dollars > 0 || cents == 0) {
            words.addAll(numbers.say(dollars, Gender.MASCULINE));
            words.add(dollars == 1 ? "letters/dollar" : "digits/dollars");
        }
        if (dollars > 0 && cents > 0) {
            words.add("vm-and");
        }
        if (cents > 0) {
            words.addAll(numbers.say(cents, Gender.MASCULINE));
            words.add("cents");
        }
        return words;
    }
}
