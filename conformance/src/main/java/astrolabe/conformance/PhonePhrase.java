package astrolabe.conformance;

import astrolabe.conformance.PhoneDeed.Answers;
import astrolabe.conformance.PhoneDeed.AnswersAfter;
import astrolabe.conformance.PhoneDeed.Calls;
import astrolabe.conformance.PhoneDeed.Declines;
import astrolabe.conformance.PhoneDeed.HangsUp;
import astrolabe.conformance.PhoneDeed.IsBusy;
import astrolabe.conformance.PhoneDeed.NeverAnswers;
import astrolabe.conformance.PhoneDeed.Presses;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** One way in which a stage direction says what a phone does, {@code answers after 600}. */
record PhonePhrase(Pattern words, Function<MatchResult, PhoneDeed> meaning) {

    private static final List<PhonePhrase> ALL =
            List.of(
                    phrase("calls (\\S+)", m -> new Calls(m.group(1))),
                    phrase("answers after (\\d+)", m -> new AnswersAfter(millis(m.group(1)))),
                    phrase("answers", _ -> new Answers()),
                    phrase("never answers", _ -> new NeverAnswers()),
                    phrase("is busy", _ -> new IsBusy()),
                    phrase("declines", _ -> new Declines()),
                    phrase("hangs up", _ -> new HangsUp()),
                    phrase("presses ([0-9A-D*#]+)", m -> new Presses(m.group(1))));

    private static PhonePhrase phrase(String words, Function<MatchResult, PhoneDeed> meaning) {
        return new PhonePhrase(Pattern.compile(words), meaning);
    }

    private static Duration millis(String digits) {
        return Duration.ofMillis(Integer.parseInt(digits));
    }

    /**
     * What a text says.
     *
     * @throws IllegalArgumentException when no phone can do it
     */
    static PhoneDeed parse(String text) {
        for (var phrase : ALL) {
            var m = phrase.words.matcher(text);
            if (m.matches()) {
                return phrase.meaning.apply(m.toMatchResult());
            }
        }
        throw new IllegalArgumentException("no phone can do this: " + text);
    }
}
