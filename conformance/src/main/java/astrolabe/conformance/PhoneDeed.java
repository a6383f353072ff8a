package astrolabe.conformance;

import java.time.Duration;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the user of a phone does, or has it do with the calls that it gets from now on. */
public sealed interface PhoneDeed {

    /** The phone calls an extension of context {@code default}. */
    record Calls(String extension) implements PhoneDeed {}

    /** It answers calls when they have rung for this long. */
    record AnswersAfter(Duration ringing) implements PhoneDeed {}

    /** It lets calls ring. */
    record NeverAnswers() implements PhoneDeed {}

    /** It is busy for calls. */
    record IsBusy() implements PhoneDeed {}

    /** It declines calls. */
    record Declines() implements PhoneDeed {}

    /** It ends its call. */
    record HangsUp() implements PhoneDeed {}

    /** It sends digits. */
    record Presses(String digits) implements PhoneDeed {}

    /** One way to say what a phone does. */
    enum Phrase {
        CALLS("calls (\\S+)", m -> new Calls(m.group(1))),
        ANSWERS(
                "answers after (\\d+)",
                m -> new AnswersAfter(Duration.ofMillis(Integer.parseInt(m.group(1))))),
        NEVER_ANSWERS("never answers", _ -> new NeverAnswers()),
        BUSY("is busy", _ -> new IsBusy()),
        DECLINES("declines", _ -> new Declines()),
        HANGS_UP("hangs up", _ -> new HangsUp()),
        PRESSES("presses ([0-9A-D*#]+)", m -> new Presses(m.group(1)));

        private final Pattern words;
        private final Function<MatchResult, PhoneDeed> meaning;

        Phrase(String words, Function<MatchResult, PhoneDeed> meaning) {
            this.words = Pattern.compile(words);
            this.meaning = meaning;
        }
    }

    /** Reads it as it is written in a stage direction, {@code answers after 600}. */
    static PhoneDeed parse(String text) {
        for (var phrase : Phrase.values()) {
            var m = phrase.words.matcher(text);
            if (m.matches()) {
                return phrase.meaning.apply(m.toMatchResult());
            }
        }
        throw new IllegalArgumentException("no phone can do this: " + text);
    }
}
