package astrolabe.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PhonePhraseTest {

    @Test
    void aDeedIsReadAsItIsWritten() {
        assertThat(PhonePhrase.parse("calls 1002")).isEqualTo(new PhoneDeed.Calls("1002"));
        assertThat(PhonePhrase.parse("answers after 600"))
                .isEqualTo(new PhoneDeed.AnswersAfter(Duration.ofMillis(600)));
        assertThat(PhonePhrase.parse("answers")).isEqualTo(new PhoneDeed.Answers());
        assertThat(PhonePhrase.parse("never answers")).isEqualTo(new PhoneDeed.NeverAnswers());
        assertThat(PhonePhrase.parse("is busy")).isEqualTo(new PhoneDeed.IsBusy());
        assertThat(PhonePhrase.parse("declines")).isEqualTo(new PhoneDeed.Declines());
        assertThat(PhonePhrase.parse("hangs up")).isEqualTo(new PhoneDeed.HangsUp());
        assertThat(PhonePhrase.parse("presses 42#")).isEqualTo(new PhoneDeed.Presses("42#"));
    }

    @Test
    void whatNoPhoneCanDoIsRefused() {
        for (var text : new String[] {"sings", "calls", "calls 1 2", "answers after a while"}) {
            assertThatThrownBy(() -> PhonePhrase.parse(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(text);
        }
    }
}
