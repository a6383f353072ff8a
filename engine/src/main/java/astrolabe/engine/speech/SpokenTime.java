package astrolabe.engine.speech;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The sounds that say a moment, by a format whose letters stand for its parts: {@code A} the day of
 * the week, {@code B} the month, {@code m} its number, {@code d} the day, {@code Y} the year,
 * {@code I} the hour of twelve, {@code H} and {@code k} of twenty-four, {@code M} the minute,
 * {@code S} the second, {@code p} the half of the day, {@code Q} today, yesterday or the date,
 * {@code q} the same, but nothing for today, {@code R} for {@code HM}, {@code T} for {@code HMS}; a
 * name in single quotes is that sound.
 */
public final class SpokenTime {

    /** The format where none is given. */
    public static final String USUAL = "ABdY 'digits/at' IMp";

    private static final String DATE = "ABdY";

    private final String language;
    private final Numbers numbers;
    private final boolean english;
    private final ZonedDateTime time;
    private final LocalDate today;
    private final List<String> words = new ArrayList<>();

    private SpokenTime(String language, ZonedDateTime time, LocalDate today) {
        this.language = language;
        this.numbers = Numbers.of(language);
        this.english = numbers instanceof EnglishNumbers;
        this.time = time;
        this.today = today;
    }

    /**
     * @param today the present day in the time's zone
     */
    public static List<String> say(
            String language, ZonedDateTime time, LocalDate today, String format) {
        SpokenTime spoken = new SpokenTime(language, time, today);
        spoken.add(format);
        return List.copyOf(spoken.words);
    }

    private void add(String format) {
        for (int i = 0; i < format.length(); i++) {
            char part = format.charAt(i);
            if (part == '\'') {
                int end = format.indexOf('\'', i + 1);
                int close = end < 0 ? format.length() : end;
                words.add(format.substring(i + 1, close));
                i = close;
            } else {
                add(part);
            }
        }
    }

    private void add(char part) {
        switch (part) {
            case 'A', 'a' -> words.add("digits/day-" + time.getDayOfWeek().getValue() % 7);
            case 'B', 'b', 'h' -> words.add("digits/mon-" + (time.getMonthValue() - 1));
            case 'm' -> ordinal(time.getMonthValue());
            case 'd', 'e' -> ordinal(time.getDayOfMonth());
            case 'Y' -> year(time.getYear());
            case 'I', 'l' -> number((time.getHour() + 11) % 12 + 1, Gender.FEMININE);
            case 'H' -> {
                if (english && time.getHour() < 10) {
                    words.add("digits/oh");
                }
                number(time.getHour(), Gender.FEMININE);
            }
            case 'k' -> number(time.getHour(), Gender.FEMININE);
            case 'M' -> minute(time.getMinute());
            case 'S' -> number(time.getSecond(), Gender.FEMININE);
            case 'P', 'p' -> words.add(time.getHour() < 12 ? "digits/a-m" : "digits/p-m");
            case 'Q' -> day("digits/today");
            case 'q' -> day("");
            case 'R' -> add("HM");
            case 'T' -> add("HMS");
            default -> {
                // a space, or nothing that is known
            }
        }
    }

    private void day(String wordForToday) {
        long ago = ChronoUnit.DAYS.between(time.toLocalDate(), today);
        if (ago == 1) {
            words.add("digits/yesterday");
        } else if (ago != 0) {
            add(DATE);
        } else if (!wordForToday.isEmpty()) {
            words.add(wordForToday);
        }
    }

    private void number(int value, Gender gender) {
        words.addAll(numbers.say(value, english ? Gender.NONE : gender));
    }

    private void ordinal(int value) {
        words.addAll(Ordinals.say(language, value, Gender.MASCULINE));
    }

    private void year(int value) {
        if (english && value >= 1100 && value < 2000) {
            number(value / 100, Gender.NONE);
            if (value % 100 == 0) {
                words.add("digits/hundred");
                return;
            }
            if (value % 100 < 10) {
                words.add("digits/oh");
            }
            number(value % 100, Gender.NONE);
        } else {
            words.addAll(numbers.say(value, Gender.NONE));
        }
    }

    private void minute(int value) {
        if (english && value == 0) {
            words.add("digits/oclock");
            return;
        }
        if (english && value < 10) {
            words.add("digits/oh");
        }
        number(value, Gender.FEMININE);
    }
}
