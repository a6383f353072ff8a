package astrolabe.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DigestAnswerTest {

    private static final String RECORDED =
            "Authorization: Digest username=\"hello\", realm=\"asterisk\", nonce=\"3d1fb926\","
                    + " uri=\"/arawman?action=ping\", cnonce=\"0a4f113b\", nc=00000001, qop=auth,"
                    + " response=\"c8533ce5fe0341895b182bfc40a966f7\", opaque=\"3d1fb926\", algorithm=MD5";
    private static final String UNCOUNTED =
            "Authorization: Digest username=\"hello\", realm=\"asterisk\", nonce=\"20b084a4\","
                    + " uri=\"/arawman?action=ping\", response=\"8094446db9f0cf979c867236e8975bd7\"";

    private final DigestAnswer answer = new DigestAnswer("GET");

    @Test
    void theRecordedNonceIsAnsweredAsRecorded() {
        assertThat(answer.answered(RECORDED, RECORDED)).isEqualTo(RECORDED);
        assertThat(answer.answered(UNCOUNTED, UNCOUNTED)).isEqualTo(UNCOUNTED);
    }

    @Test
    void anotherNonceIsAnsweredAnew() {
        // As the recording answers its second nonce.
        var here = RECORDED.replace("3d1fb926", "4b9d51f7");
        assertThat(answer.answered(RECORDED, here))
                .contains("response=\"337e148a8d48bdf8772345989d9b54bf\"");
    }

    @Test
    void whatWasWrongStaysWrong() {
        var wrong = RECORDED.replace("c8533ce5", "c8533ce6");
        var here = wrong.replace("3d1fb926", "4b9d51f7");
        assertThat(answer.answered(wrong, here)).isEqualTo(here);
        assertThat(answer.answered("Authorization: Digest foo", "Authorization: Digest foo"))
                .isEqualTo("Authorization: Digest foo");
    }
}
