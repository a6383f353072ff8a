package astrolabe.conformance;

import java.time.Duration;

/** What the user of a phone does, or has it do with the calls that it gets from now on. */
public sealed interface PhoneDeed {

    /** The phone calls an extension of context {@code default}. */
    record Calls(String extension) implements PhoneDeed {}

    /** It answers calls when they have rung for this long. */
    record AnswersAfter(Duration ringing) implements PhoneDeed {}

    /** It answers the call that rings. */
    record Answers() implements PhoneDeed {}

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
}
