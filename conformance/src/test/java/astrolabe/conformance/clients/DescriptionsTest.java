package astrolabe.conformance.clients;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.manager.EventType;
import astrolabe.manager.Spec;
import astrolabe.testkit.TestServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server says about itself, read by the tools that others have for it. */
class DescriptionsTest {

    private static final Map<String, String> FILES =
            Map.of(
                    "manager.conf",
                    """
                    [general]
                    enabled = yes
                    webenabled = yes
                    bindaddr = 127.0.0.1

                    [hello]
                    secret = world
                    read = all
                    write = all
                    """,
                    "http.conf",
                    "[general]\nenabled = yes\nbindaddr = 127.0.0.1\nbindport = 0\n",
                    "extensions.conf",
                    "[default]\nexten => 100,1,Answer()\n same => n,Wait(1)\n");

    @TempDir private Path directory;

    private static String place(TestServer server) {
        InetSocketAddress address = server.program().manager().webAddress().orElseThrow();
        return "http://127.0.0.1:" + address.getPort();
    }

    @Test
    void theyAreValidAndTheServerAnswersAsTheySay() throws IOException, InterruptedException {
        NodeProject reader = NodeProject.install("descriptions", directory);
        try (TestServer server = TestServer.start(FILES)) {
            assertThat(reader.run(place(server)))
                    .containsExactly(
                            "openapi: 3.1.0",
                            "asyncapi: 3.0.0",
                            "answers: 200 400 401 405 415 events list",
                            "events: Newchannel Newstate Hangup");
        }
    }

    @Test
    void everyActionAndEveryEventIsDescribed() throws IOException, InterruptedException {
        try (TestServer server = TestServer.start(FILES)) {
            String actions = get(place(server) + "/openapi.json");
            String streams = get(place(server) + "/asyncapi.json");
            assertThat(server.program().manager().specs()).hasSizeGreaterThan(40);
            for (Spec spec : server.program().manager().specs()) {
                assertThat(actions).contains("\"/api/actions/" + spec.name() + "\":{");
                assertThat(streams).contains("\"action." + spec.name() + "\":{\"name\"");
                spec.params()
                        .forEach(param -> assertThat(actions).contains('"' + param.name() + "\":"));
            }
            assertThat(server.program().manager().eventTypes()).hasSizeGreaterThan(40);
            for (EventType event : server.program().manager().eventTypes()) {
                assertThat(streams).contains("\"event." + event.name() + "\":{\"name\"");
                event.fields().stream()
                        .flatMap(field -> field.names().stream())
                        .forEach(name -> assertThat(streams).contains('"' + name + "\":"));
            }
        }
    }

    private static String get(String place) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var answer =
                    client.send(
                            HttpRequest.newBuilder(URI.create(place)).build(),
                            BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }
}
