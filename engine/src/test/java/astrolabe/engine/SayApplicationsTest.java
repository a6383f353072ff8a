package astrolabe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What callers are told in words; each word is a sound of 100 ms. */
class SayApplicationsTest {

    @TempDir Path sounds;

    private TestCall call(String... steps) throws Exception {
        for (String word :
                List.of(
                        "digits/1",
                        "digits/2",
                        "digits/20",
                        "digits/1-and",
                        "digits/1F",
                        "digits/star",
                        "digits/minus",
                        "letters/a",
                        "letters/b",
                        "uppercase",
                        "phonetic/a_p",
                        "digits/day-4",
                        "digits/mon-0",
                        "digits/h-1",
                        "digits/at",
                        "digits/12",
                        "digits/oclock",
                        "digits/a-m",
                        "digits/thousand",
                        "digits/6",
                        "digits/dollars",
                        "digits/h-hundred",
                        "letters/dollar",
                        "vm-and",
                        "cents")) {
            Path file = sounds.resolve(word + ".sln");
            Files.createDirectories(file.getParent());
            Files.write(file, new byte[5 * 320]);
        }
        String[] all = new String[steps.length + 1];
        all[0] = "Wait(1)"; // until the sounds are where they are looked for
        System.arraycopy(steps, 0, all, 1, steps.length);
        TestCall call = TestCall.beside("exten => 5,1,NoOp(five)\n", all);
        call.pbx.pbx().soundFiles().lookIn(List.of(sounds));
        return call.advance(1_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "SayDigits(12*); en; digits/1 digits/2 digits/star",
                "SayNumber(-21); en; digits/minus digits/20 digits/1",
                "SayNumber(21); de; digits/1-and digits/20",
                "SayNumber(1,f); de; digits/1F",
                "SayNumber(many); en; ''",
                "SayNumber(1234567890); en; ''",
                "SayAlpha(aB); en; letters/a letters/b",
                "SayAlphaCase(u,aB); en; letters/a uppercase letters/b",
                "SayAlphaCase(x,aB); en; ''",
                "SayPhonetic(a); en; phonetic/a_p",
                "'SayUnixTime(0,UTC)'; en;"
                        + " digits/day-4 digits/mon-0 digits/h-1 digits/at digits/12 digits/oclock"
                        + " digits/a-m",
                "'SayUnixTime(,UTC,Y)'; en; digits/2 digits/thousand digits/20 digits/6",
                "'SayUnixTime(0,UTC,d)'; en; digits/h-1",
                "'SayUnixTime(0,UTC,''uppercase''d)'; en; uppercase digits/h-1",
                "SayUnixTime(soon); en; ''",
                "'DateTime(0,UTC,d)'; en; digits/h-1",
                "SayOrdinal(21); en; digits/20 digits/h-1",
                "SayOrdinal(100); en; digits/1 digits/h-hundred",
                "SayOrdinal(1,f); de; digits/1F",
                "SayOrdinal(first); en; ''",
                "SayMoney(2.20); en; digits/2 digits/dollars vm-and digits/20 cents",
                "SayMoney(1); en; digits/1 letters/dollar",
                "SayMoney(.2); en; digits/20 cents",
                "SayMoney(much); en; ''",
            })
    void theWordsAreSounds(String step, String language, String words) throws Exception {
        try (TestCall call = call("Set(CHANNEL(language)=" + language + ")", step)) {
            call.advance(5_000);
            assertThat(String.join(" ", call.played())).isEqualTo(words);
            assertThat(call.steps()).containsExactly("begin", "end");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "NoOp(); SayDigits(1212); end",
                "Set(SAY_DTMF_INTERRUPT=yes); SayDigits(1212); five",
                "Set(SAY_DTMF_INTERRUPT=true); SayNumber(21); five",
                "Set(SAY_DTMF_INTERRUPT=no); SayAlpha(abab); end",
                "NoOp(); SayUnixTime(0,UTC,dd); end",
                "NoOp(); 'SayUnixTime(0,UTC,dd,j)'; five",
            })
    void aDigitMayEndIt(String before, String step, String reached) throws Exception {
        try (TestCall call = call(before, step)) {
            call.advance(50).dial("5").advance(6_000);
            assertThat(call.steps().getLast()).isEqualTo(reached);
        }
    }

    @Test
    void itEndsWithTheCall() throws Exception {
        try (TestCall call = call("SayDigits(1212)")) {
            call.advance(150).phone.hangup();
            assertThat(call.played()).hasSize(2);
            assertThat(call.isOver()).isTrue();
        }
    }
}
