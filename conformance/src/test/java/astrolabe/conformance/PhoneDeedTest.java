package astrolabe.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PhoneDeedTest {

    @Test
    void aDeedIsReadAsItIsWritten() {
        assertThat(PhoneDeed.parse("calls 1002")).isEqualTo(new PhoneDeed.Calls("1002"));
        assertThat(PhoneDeed.parse("answers after 600"))
                .isEqualTo(new PhoneDeed.AnswersAfter(Duration.ofMillis(600)));
        assertThat(PhoneDeed.parse("never answers")).isEqualTo(new PhoneDeed.NeverAnswers());
        assertThat(PhoneDeed.parse("is busy")).isEqualTo(new PhoneDeed.IsBusy());
        assertThat(PhoneDeed.parse("declines")).isEqualTo(new PhoneDeed.Declines());
        assertThat(PhoneDeed.parse("hangs up")).isEqualTo(new PhoneDeed.HangsUp());
        assertThat(PhoneDeed.parse("presses 42#")).isEqualTo(new PhoneDeed.Presses("42#"));
    }

    @Test
    void whatNoPhoneCanDoIsRefused() {
        for (var text : new String[] {"sings", "calls", "calls 1 2", "answers after a while"}) {
            assertThatThrownBy(() -> PhoneDeed.parse(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(text);
        }
    }
}
