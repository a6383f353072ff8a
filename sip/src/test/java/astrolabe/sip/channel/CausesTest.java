package astrolabe.sip.channel;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.engine.event.HangupCause;
import astrolabe.sip.Requests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CausesTest {

    /** What a peer said is said on to whoever called. */
    @ParameterizedTest
    @CsvSource({"404", "408", "410", "480", "484", "486", "501", "502", "503", "504", "606"})
    void aStatusComesOutAsItCame(int status) {
        assertThat(Causes.status(Causes.of(status).number())).isEqualTo(status);
    }

    @Test
    void aCauseThatIsNamedCounts() {
        assertThat(
                        Causes.named(
                                Requests.of(
                                        "BYE",
                                        1,
                                        "Reason: SIP;cause=200, Q.850;text=\"x\";cause=34"),
                                HangupCause.NORMAL_CLEARING))
                .isEqualTo(34);
        assertThat(Causes.named(Requests.of("BYE", 1, ""), HangupCause.NORMAL_CLEARING))
                .isEqualTo(16);
    }

    @Test
    void anAnswerElsewhereIsNoMissedCall() {
        assertThat(Causes.reason(HangupCause.ANSWERED_ELSEWHERE.number()))
                .contains("SIP;cause=200;text=\"Call completed elsewhere\"");
        assertThat(Causes.reason(17)).contains("Q.850;cause=17");
        assertThat(Causes.reason(0)).isEmpty();
    }
}
