package astrolabe.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What goes wrong, in the form that the client asks for; and the descriptions. */
@Timeout(60)
class WebErrorsTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private TestServer server;

    @BeforeEach
    void start() throws Exception {
        server = TestServer.with("webenabled = yes\n");
        server.server().serveWeb(WebConfs.enabled("prefix = pbx\n"));
    }

    @AfterEach
    void stop() throws InterruptedException {
        client.shutdownNow();
        server.close();
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        int port = server.server().webAddress().orElseThrow().getPort();
        var request =
                HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d/pbx/%s".formatted(port, path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static Optional<String> type(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type");
    }

    @Test
    void thoseWhoDoNotCareGetAPage() throws Exception {
        for (HttpResponse<String> answer :
                List.of(
                        get("nosuch"),
                        get("arawman"),
                        get("amxml", "Accept", "*/*"),
                        get("arawman", "Accept", "text/html,application/xml;q=0.9,*/*;q=0.8"),
                        get("nosuch", "Accept", "image/png"))) {
            assertThat(type(answer)).contains("text/html");
        }
    }

    @Test
    void othersGetWhatTheyAskFor() throws Exception {
        HttpResponse<String> json = get("arawman", "Accept", "application/json");
        assertThat(json.statusCode()).isEqualTo(401);
        assertThat(type(json)).contains("application/json");
        assertThat(json.body())
                .isEqualTo("{\"Response\":\"Error\",\"Message\":\"Authentication is required\"}");
        HttpResponse<String> text = get("nosuch", "Accept", "text/plain, text/html;q=0.5");
        assertThat(text.body())
                .isEqualTo(
                        "Response: Error\r\nMessage: The requested URL was not found on this server.\r\n\r\n");
        HttpResponse<String> xml = get("amxml", "Accept", "text/xml");
        assertThat(type(xml)).contains("text/xml");
        assertThat(xml.body())
                .contains("<generic response='Error' message='Authentication is required' />");
    }

    @Test
    void whatSpeaksJsonComplainsInJson() throws Exception {
        HttpResponse<String> answer = get("events");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(type(answer)).contains("application/json");
        assertThat(get("events", "Accept", "text/html").body()).startsWith("<!DOCTYPE");
    }

    @Test
    void aRequestThatCannotBeReadIsRefusedInTheFormAskedFor() throws Exception {
        HttpResponse<String> answer =
                get("nosuch", "Accept", "application/json", "X-Long", "x".repeat(5000));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"Message\":\"Header line too long\"");
    }

    @Test
    void theDescriptionsAreThereForEverybodyAndKnowTheirTags() throws Exception {
        for (String path : new String[] {"openapi.json", "asyncapi.json"}) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(type(answer)).contains("application/json");
            String tag = answer.headers().firstValue("ETag").orElseThrow();
            assertThat(get(path, "If-None-Match", "\"x\", W/" + tag).statusCode()).isEqualTo(304);
            assertThat(get(path, "If-None-Match", "\"x\"").body()).isEqualTo(answer.body());
        }
        assertThat(get("openapi.json").body()).contains("\"servers\":[{\"url\":\"/pbx\"}]");
    }
}
