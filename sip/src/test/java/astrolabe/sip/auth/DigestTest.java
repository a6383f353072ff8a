package astrolabe.sip.auth;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.engine.time.VirtualTime;
import astrolabe.sip.Requests;
import astrolabe.sip.message.AuthFields;
import astrolabe.sip.message.Malformed;
import astrolabe.sip.message.SipRequest;
import astrolabe.sip.message.SipResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** RFC 7616 and RFC 8760, one end against the other. */
class DigestTest {

    private static final String REALM = "asterisk";
    private static final List<Algorithm> BOTH = List.of(Algorithm.SHA_256, Algorithm.MD5);
    private static final Credentials ALICE = Credentials.of("alice", "", "secret");
    private static final SipRequest REGISTER = Requests.of("REGISTER", 1, "");

    private final VirtualTime time = new VirtualTime();
    private final Challenger challenger =
            new Challenger(time, new SplittableRandom(1), Duration.ofSeconds(32));
    private final Answerer answerer = new Answerer(() -> "0a4f113b");

    private SipRequest shown(Credentials who, List<Algorithm> algorithms) {
        SipResponse asked = challenger.challenge(REGISTER, REALM, algorithms, false);
        return answerer.answer(REGISTER, asked, List.of(who)).orElseThrow();
    }

    private Proof proof(SipRequest request) {
        return challenger.proof(request, REALM, List.of(ALICE));
    }

    @Test
    void theExamplesOfTheRfcComeOut() {
        // RFC 7616 section 3.9.1
        String proof = "00000001:f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ:auth:";
        String nonce = "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v";
        Secret secret = new Secret.Password("Circle of Life");
        assertThat(response(Algorithm.MD5, secret, nonce, proof))
                .isEqualTo("8ca523f5e9506fed4657c9700eebdbec");
        assertThat(response(Algorithm.SHA_256, secret, nonce, proof))
                .isEqualTo("753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1");
    }

    private static String response(Algorithm algorithm, Secret secret, String nonce, String proof) {
        String ha1 = secret.ha1(algorithm, "Mufasa", "http-auth@example.org").orElseThrow();
        return algorithm.response(ha1, nonce, proof, "GET", "/dir/index.html");
    }

    @Test
    void whoKnowsTheSecretIsBelieved() {
        for (Algorithm algorithm : BOTH) {
            assertThat(proof(shown(ALICE, List.of(algorithm)))).isEqualTo(new Proof.Given(ALICE));
        }
    }

    @Test
    void theStrongestAlgorithmIsTaken() throws Malformed {
        String shown =
                shown(ALICE, List.of(Algorithm.MD5, Algorithm.SHA_256))
                        .headers()
                        .first("Authorization")
                        .orElseThrow();
        AuthFields fields = AuthFields.parse(shown);
        assertThat(fields.text("algorithm")).contains("SHA-256");
        assertThat(fields.text("response").map(String::length)).contains(64);
    }

    @Test
    void whoDoesNotKnowItIsNot() {
        assertThat(proof(shown(Credentials.of("alice", "", "guess"), BOTH)))
                .isEqualTo(new Proof.Wrong("alice"));
        assertThat(proof(shown(Credentials.of("bob", "", "secret"), BOTH)))
                .isEqualTo(new Proof.Wrong("bob"));
        assertThat(proof(REGISTER)).isEqualTo(new Proof.Missing());
        assertThat(proof(REGISTER.with("Authorization", "Digest"))).isEqualTo(new Proof.Wrong(""));
    }

    @Test
    void nothingCountsTwice() {
        SipRequest shown = shown(ALICE, BOTH);
        assertThat(proof(shown)).isInstanceOf(Proof.Given.class);
        assertThat(proof(shown)).isEqualTo(new Proof.Stale());
    }

    @Test
    void aNonceCountsForAWhile() throws InterruptedException {
        SipRequest shown = shown(ALICE, BOTH);
        time.advance(Duration.ofSeconds(33));
        assertThat(proof(shown)).isEqualTo(new Proof.Stale());
        SipResponse again = challenger.challenge(REGISTER, REALM, BOTH, true);
        assertThat(answerer.answer(shown, again, List.of(ALICE)).map(this::proof))
                .contains(new Proof.Given(ALICE));
    }

    @Test
    void aNonceOfAnotherIsNone() {
        Challenger other = new Challenger(time, new SplittableRandom(2), Duration.ofSeconds(32));
        SipResponse asked = other.challenge(REGISTER, REALM, BOTH, false);
        SipRequest shown = answerer.answer(REGISTER, asked, List.of(ALICE)).orElseThrow();
        assertThat(proof(shown)).isEqualTo(new Proof.Stale());
    }

    @Test
    void aDigestDoesInPlaceOfThePassword() {
        Secret stored =
                new Secret.Digest(Algorithm.MD5, Algorithm.MD5.hash("alice:asterisk:secret"));
        Credentials alice = new Credentials("alice", REALM, List.of(stored));
        SipRequest shown = shown(ALICE, List.of(Algorithm.MD5));
        assertThat(challenger.proof(shown, REALM, List.of(alice)))
                .isEqualTo(new Proof.Given(alice));
        assertThat(stored.toString() + new Secret.Password("secret"))
                .isEqualTo("a digest by MD5a password");
    }

    @Test
    void whatWasRefusedIsNotShownAgain() {
        SipRequest shown = shown(ALICE, BOTH);
        SipResponse again = challenger.challenge(REGISTER, REALM, BOTH, false);
        assertThat(answerer.answer(shown, again, List.of(ALICE))).isEmpty();
    }

    @Test
    void aChallengeThatNobodyCanAnswerIsLeft() {
        SipResponse odd =
                SipResponse.to(REGISTER, 401)
                        .plus("WWW-Authenticate", "Basic realm=\"x\"")
                        .plus("WWW-Authenticate", "Digest realm=\"x\", algorithm=AKAv1-MD5")
                        .plus("WWW-Authenticate", "Digest");
        assertThat(answerer.answer(REGISTER, odd, List.of(ALICE))).isEqualTo(Optional.empty());
    }
}
