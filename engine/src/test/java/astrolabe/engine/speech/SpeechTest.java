package astrolabe.engine.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import astrolabe.engine.speech.Spelling.CaseSaid;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of numbers, letters and times; sounds below {@code digits} are told without that. */
class SpeechTest {

    private static String told(List<String> words) {
        return String.join(" ", words).replace("digits/", "");
    }

    @ParameterizedTest
    @CsvSource({
        "en, 0, '', 0",
        "en_GB, 21, f, 20 1",
        "en, -115, '', minus 1 hundred 15",
        "en, 1002003, '', 1 million 2 thousand 3",
        "xx, 40, '', 40",
        "de, 1, '', 1",
        "de, 1, f, 1F",
        "de, 1, m, 1N",
        "de, 20, '', 20",
        "de_AT, 21, '', 1-and 20",
        "de, 17, '', 17",
        "de, 101, f, 1N hundred 1F",
        "de, 1000, '', 1N thousand",
        "de, 2345, '', 2 thousand 3 hundred 5-and 40",
        "de, 1000000, '', 1F million",
        "de, 21000000, '', 1-and 20 millions",
        "es, 1, '', 1",
        "es, 1, f, 1F",
        "es, 1, m, 1M",
        "es, 25, '', 25",
        "es, 30, '', 30",
        "es, 31, f, 30 and 1F",
        "es, 100, '', 100",
        "es, 115, '', 100-and 15",
        "es, 542, '', 500 40 and 2",
        "es, 1001, '', thousand 1",
        "es, 31000, '', 30 and 1M thousand",
        "es, 1000000, '', 1M million",
        "es, 2000000, '', 2 millions",
        "fr, 1, f, 1F",
        "fr, 17, '', 17",
        "fr, 21, '', 20 and 1",
        "fr, 22, '', 20 2",
        "fr, 61, f, 60 and 1F",
        "fr, 70, '', 60 10",
        "fr, 71, '', 60 and 11",
        "fr, 77, '', 60 17",
        "fr, 80, '', 80",
        "fr, 81, '', 80 1",
        "fr, 91, '', 80 11",
        "fr, 99, '', 80 19",
        "fr, 100, '', hundred",
        "fr, 1200, '', thousand 2 hundred",
        "fr, 200000, '', 2 hundred thousand",
        "fr, 1000000, '', 1 million",
        "fr, 3000000, '', 3 millions",
        "pl, 1, '', 1",
        "pl, 1, f, 1f",
        "pl, 1, n, 1n",
        "pl, 2, f, 2f",
        "pl, 2, n, 2",
        "pl, 15, '', 15",
        "pl, 234, '', 200 30 4",
        "pl, 1000, '', 1000",
        "pl, 3000, '', 3 1000.2-4",
        "pl, 5000, '', 5 1000.5-",
        "pl, 12000, '', 12 1000.5-",
        "pl, 21000, '', 20 1 1000.5-",
        "pl, 22000, '', 20 2 1000.2-4",
        "pl, 112000, '', 100 12 1000.5-",
        "pl, 2000000, '', 2 1000000.2-4",
        "ru, 1, f, 1f",
        "ru, 1000, '', thousand",
        "ru, 2000, '', 2f thousands-i",
        "ru, 5000, '', 5 thousands",
        "ru, 11000, '', 11 thousands",
        "ru, 21000, '', 20 1f thousand",
        "ru, 1000000, '', million",
        "ru, 2000000, '', 2 million-a",
        "ru, 21000000, '', 20 1 million",
        "ru, 5000000, '', 5 millions",
        "ru, 342, n, 300 40 2",
        "ru, 341, n, 300 40 1n",
    })
    void numbersFollowTheGrammar(String language, long value, String gender, String words) {
        assertThat(told(Numbers.of(language).say(value, Gender.of(gender)))).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es", "fr", "pl", "ru"})
    void differentNumbersSoundDifferent(String language) {
        Numbers numbers = Numbers.of(language);
        var seen = new HashMap<List<String>, Long>();
        for (long value = 0; value <= 20_000; value++) {
            Long other = seen.put(numbers.say(value, Gender.NONE), value);
            assertThat(other).as("sounds as %d does", value).isNull();
        }
    }

    @Test
    void beyondNineDigitsNothingIsSaid() {
        assertThatThrownBy(() -> Numbers.of("en").say(Numbers.GREATEST + 1, Gender.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void digitsAndLettersAreSpelled() {
        assertThat(Spelling.digits("1a*-#"))
                .containsExactly("digits/1", "digits/star", "digits/minus", "digits/pound");
        assertThat(Spelling.characters("a1 .~", CaseSaid.NONE))
                .containsExactly("letters/a", "digits/1", "letters/space", "letters/dot");
        assertThat(Spelling.phonetic("Ab2"))
                .containsExactly("phonetic/a_p", "phonetic/b_p", "digits/2");
    }

    @ParameterizedTest
    @CsvSource({
        "n, letters/a letters/b digits/1",
        "l, letters/a lowercase letters/b digits/1",
        "u, uppercase letters/a letters/b digits/1",
        "a, uppercase letters/a lowercase letters/b digits/1",
    })
    void theCaseOfLettersIsSaid(String casetype, String words) {
        assertThat(Spelling.characters("Ab1", CaseSaid.of(casetype).orElseThrow()))
                .containsExactly(words.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; A; day-1",
                "en; B; mon-1",
                "en; m; h-2",
                "en; d; 20 h-3",
                "en; Y; 2 thousand 20 6",
                "en; IMp; 3 oh 5 p-m",
                "en; HM; 15 oh 5",
                "en; kS; 15 9",
                "en; R; 15 oh 5",
                "en; T; 15 oh 5 9",
                "en; Q; yesterday",
                "en; q; yesterday",
                "en; '''hi''d'; hi 20 h-3",
                "de; dY; 3-and 20 2 thousand 6-and 20",
                "es; HM; 15 5",
                "pl; Y; 2 1000.2-4 20 6",
            })
    void timesAreSaidByAFormat(String language, String format, String words) {
        ZonedDateTime time = ZonedDateTime.parse("2026-02-23T15:05:09Z");
        assertThat(told(SpokenTime.say(language, time, LocalDate.parse("2026-02-24"), format)))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "1999-12-30T00:00:00Z, dY, h-30 19 90 9",
        "1905-01-20T00:00:00Z, dY, h-20 19 oh 5",
        "1900-01-01T00:00:00Z, Y, 19 hundred",
        "2026-01-01T12:00:00Z, IMp, 12 oclock p-m",
        "2026-01-01T00:30:00Z, IM, 12 30",
        "2026-01-01T08:00:00Z, H, oh 8",
        "2026-01-01T08:00:00Z, Q, today",
        "2026-01-01T08:00:00Z, q, ''",
        "2026-01-03T08:00:00Z, q, day-6 mon-0 h-3 2 thousand 20 6",
    })
    void englishHasItsWays(String time, String format, String words) {
        assertThat(
                        told(
                                SpokenTime.say(
                                        "en",
                                        ZonedDateTime.parse(time),
                                        LocalDate.parse("2026-01-01"),
                                        format)))
                .isEqualTo(words);
    }
}
