package astrolabe.server;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.server.account.DigestAlgorithm;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Proving oneself with each request (RFC 7616). */
@Timeout(60)
class WebDigestTest {

    private static final Pattern NONCE = Pattern.compile("nonce=\"([0-9a-f]+)\"");
    private static final String TARGET = "/arawman?action=ping";

    private final HttpClient client = HttpClient.newHttpClient();
    private TestServer server;

    @BeforeEach
    void start() throws Exception {
        server = TestServer.with("webenabled = yes\n");
        server.server().serveWeb(WebConfs.enabled(""));
    }

    @AfterEach
    void stop() throws InterruptedException {
        client.close();
        server.close();
    }

    private HttpResponse<String> get(String authorization) throws Exception {
        URI uri =
                URI.create(
                        "http://127.0.0.1:"
                                + server.server().webAddress().orElseThrow().getPort()
                                + TARGET);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private String nonce() throws Exception {
        return nonceOf(get(""));
    }

    private static String nonceOf(HttpResponse<String> challenge) {
        assertThat(challenge.statusCode()).isEqualTo(401);
        List<String> offers = challenge.headers().allValues("WWW-Authenticate");
        assertThat(offers).hasSize(2);
        assertThat(offers.getFirst()).startsWith("Digest algorithm=MD5, realm=\"asterisk\"");
        assertThat(offers.get(1)).startsWith("Digest algorithm=SHA-256, realm=\"asterisk\"");
        Matcher matcher = NONCE.matcher(offers.getFirst());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static String proof(
            DigestAlgorithm algorithm, String user, String secret, String nonce, int count) {
        return proof(algorithm, user, secret, nonce, count, TARGET);
    }

    private static String proof(
            DigestAlgorithm algorithm,
            String user,
            String secret,
            String nonce,
            int count,
            String target) {
        String nc = "%08x".formatted(count);
        String one = algorithm.of(user + ":asterisk:" + secret);
        String two = algorithm.of("GET:" + target);
        String response = algorithm.of(one + ":" + nonce + ":" + nc + ":c0ffee:auth:" + two);
        return "Digest username=\"%s\", realm=\"asterisk\", nonce=\"%s\", uri=\"%s\", algorithm=%s, cnonce=\"c0ffee\", nc=%s, qop=auth, response=\"%s\""
                .formatted(user, nonce, target, algorithm.label(), nc, response);
    }

    @Test
    void eitherAlgorithmOpensASession() throws Exception {
        for (DigestAlgorithm algorithm : DigestAlgorithm.values()) {
            HttpResponse<String> answer = get(proof(algorithm, "hello", "world", nonce(), 1));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("Ping: Pong");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void requestsWithOneNonceAreOneSession() throws Exception {
        String nonce = nonce();
        for (int count = 1; count <= 3; count++) {
            assertThat(get(proof(DigestAlgorithm.MD5, "hello", "world", nonce, count)).statusCode())
                    .isEqualTo(200);
        }
        assertThat(server.server().sessions()).hasSize(1);
    }

    @Test
    void aCountUsedTwiceIsStaleAndSoIsTheNonceFromThenOn() throws Exception {
        String nonce = nonce();
        String proof = proof(DigestAlgorithm.MD5, "hello", "world", nonce, 1);
        assertThat(get(proof).statusCode()).isEqualTo(200);
        HttpResponse<String> replayed = get(proof);
        assertThat(replayed.headers().firstValue("WWW-Authenticate").orElseThrow())
                .endsWith(", stale=true");
        String next = nonceOf(replayed);
        assertThat(nonceOf(get(proof(DigestAlgorithm.MD5, "hello", "world", nonce, 2))))
                .isEqualTo(next);
        assertThat(get(proof(DigestAlgorithm.MD5, "hello", "world", next, 1)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aNonceThatWasNeverGivenOutProvesNothing() throws Exception {
        HttpResponse<String> answer =
                get(proof(DigestAlgorithm.MD5, "hello", "world", "12345678", 1));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(server.server().sessions()).isEmpty();
    }

    @Test
    void whatProvesOneRequestProvesNoOther() throws Exception {
        String other = "/arawman?action=corestatus";
        assertThat(
                        get(proof(DigestAlgorithm.MD5, "hello", "world", nonce(), 1, other))
                                .statusCode())
                .isEqualTo(401);
        String whole = "http://127.0.0.1" + TARGET;
        assertThat(
                        get(proof(DigestAlgorithm.MD5, "hello", "world", nonce(), 1, whole))
                                .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aWrongSecretAnUnknownAccountAndNonsenseAreAskedAgain() throws Exception {
        assertThat(get(proof(DigestAlgorithm.MD5, "hello", "wrong", nonce(), 1)).statusCode())
                .isEqualTo(401);
        assertThat(get(proof(DigestAlgorithm.MD5, "ghost", "world", nonce(), 1)).statusCode())
                .isEqualTo(401);
        assertThat(get("Digest foo").statusCode()).isEqualTo(401);
        assertThat(get("Basic aGVsbG86d29ybGQ=").statusCode()).isEqualTo(401);
        assertThat(server.server().sessions()).isEmpty();
    }

    @Test
    void anAddressThatMayNotUseTheAccountIsForbidden() throws Exception {
        assertThat(get(proof(DigestAlgorithm.MD5, "denied", "world", nonce(), 1)).statusCode())
                .isEqualTo(403);
    }
}
