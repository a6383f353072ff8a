package astrolabe.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Actions as JSON. */
@Timeout(60)
class WebApiTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private TestServer server;

    @BeforeEach
    void start() throws Exception {
        server = TestServer.with("webenabled = yes\n");
        server.server().serveWeb(WebConfs.enabled(""));
    }

    @AfterEach
    void stop() throws InterruptedException {
        client.shutdownNow();
        server.close();
    }

    private HttpResponse<String> post(String account, String action, String body) throws Exception {
        String proof =
                Base64.getEncoder()
                        .encodeToString((account + ":world").getBytes(StandardCharsets.US_ASCII));
        URI uri =
                URI.create(
                        "http://127.0.0.1:%d/api/actions/%s"
                                .formatted(
                                        server.server().webAddress().orElseThrow().getPort(),
                                        action));
        return client.send(
                HttpRequest.newBuilder(uri)
                        .header("Authorization", "Basic " + proof)
                        .header("Content-Type", "application/json; charset=utf-8")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void anAnswerIsAnObject() throws Exception {
        HttpResponse<String> answer =
                post("hello", "userevent", "{\"UserEvent\":\"Hi\",\"ActionID\":1}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.body())
                .isEqualTo(
                        "{\"Response\":\"Success\",\"ActionID\":\"1\",\"Message\":\"Event Sent\"}");
        assertThat(server.server().sessions()).isEmpty();
    }

    @Test
    void aRequestNeedsNoBody() throws Exception {
        assertThat(post("hello", "Ping", "").body())
                .startsWith("{\"Response\":\"Success\",\"Ping\":");
    }

    @Test
    void theStatusSaysWhatKindOfAnswerItIs() throws Exception {
        assertThat(post("hello", "Nosuch", "{}").statusCode()).isEqualTo(404);
        assertThat(post("limited", "CoreStatus", "{}").statusCode()).isEqualTo(403);
        assertThat(post("hello", "Filter", "{}").statusCode()).isEqualTo(400);
        assertThat(post("hello", "Ping", "{").statusCode()).isEqualTo(400);
        assertThat(post("hello", "Ping", "{").body()).contains("line 1, column");
        assertThat(post("hello", "", "{}").statusCode()).isEqualTo(404);
        assertThat(post("ghost", "Ping", "{}").statusCode()).isEqualTo(401);
    }

    @Test
    void theActionIsThatOfThePath() throws Exception {
        assertThat(post("hello", "Ping", "{\"Action\":\"UserEvent\"}").body()).contains("Pong");
    }
}
