package astrolabe.server;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.manager.ConsoleCommand;
import astrolabe.server.log.EventLog;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Streams of events, and whom they are for. */
@Timeout(60)
class WebStreamTest {

    private static final String HELLO =
            "Authorization: Basic "
                    + Base64.getEncoder()
                            .encodeToString("hello:world".getBytes(StandardCharsets.US_ASCII));

    private TestServer server;

    @BeforeEach
    void start() throws Exception {
        server = TestServer.with("webenabled = yes\n");
        server.server().serveWeb(WebConfs.enabled(""));
    }

    @AfterEach
    void stop() throws InterruptedException {
        server.close();
    }

    /** A stream as its client reads it. */
    private final class Stream implements AutoCloseable {
        private final Socket socket;
        private final BufferedReader in;
        private final String head;

        Stream(String target, String... headers) throws IOException {
            socket =
                    new Socket(
                            InetAddress.getLoopbackAddress(),
                            server.server().webAddress().orElseThrow().getPort());
            socket.setSoTimeout(20_000); // a stream that says nothing fails the test, not the build
            in =
                    new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            StringBuilder request = new StringBuilder("GET " + target + " HTTP/1.1\r\n");
            for (String header : headers) {
                request.append(header).append("\r\n");
            }
            socket.getOutputStream()
                    .write(request.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
            head = String.join("\n", block());
        }

        /** The lines up to an empty one. */
        private List<String> block() throws IOException {
            List<String> lines = new ArrayList<>();
            for (String line = in.readLine();
                    line != null && !line.isEmpty();
                    line = in.readLine()) {
                lines.add(line);
            }
            return lines;
        }

        /** The next event with this name, comments and others passed over. */
        List<String> next(String name) throws IOException {
            List<String> event = block();
            while (!event.contains("event: " + name)) {
                assertThat(event).isNotEmpty().doesNotContain(": alive"); // nothing came for long
                event = block();
            }
            return event;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @Test
    void anAccountForOneSessionIsToldThatItHasOne() throws Exception {
        String single =
                "Authorization: Basic "
                        + Base64.getEncoder()
                                .encodeToString("single:world".getBytes(StandardCharsets.US_ASCII));
        try (Stream first = new Stream("/events", single);
                Stream second = new Stream("/events", single);
                Stream socket =
                        new Stream(
                                "/ws",
                                single,
                                "Upgrade: websocket",
                                "Connection: Upgrade",
                                "Sec-WebSocket-Version: 13",
                                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                                "Accept: text/plain")) {
            assertThat(first.head).startsWith("HTTP/1.1 200 OK\n");
            assertThat(second.head).startsWith("HTTP/1.1 403 Forbidden\n");
            assertThat(second.in.readLine()).contains("has a session already");
            assertThat(socket.head).startsWith("HTTP/1.1 403 Forbidden\n");
            assertThat(socket.block())
                    .containsExactly(
                            "Response: Error",
                            "Message: The account has a session already and may have only one.");
        }
    }

    private void say(String name) {
        server.say(name);
    }

    private static long id(List<String> event) {
        return Long.parseLong(event.getFirst().substring("id: ".length()));
    }

    @Test
    void anAccountsEventsComeAsTheyHappen() throws Exception {
        try (Stream stream = new Stream("/events", HELLO)) {
            assertThat(stream.head)
                    .startsWith("HTTP/1.1 200 OK")
                    .contains("Content-type: text/event-stream");
            assertThat(stream.next("SuccessfulAuth")).hasSize(3);
            say("One");
            List<String> event = stream.next("UserEvent");
            assertThat(event.getFirst()).matches("id: \\d+");
            assertThat(event.getLast())
                    .isEqualTo(
                            "data: {\"Event\":\"UserEvent\",\"Privilege\":\"user,all\",\"UserEvent\":\"One\",\"seq\":%d}"
                                    .formatted(id(event)));
        }
    }

    @Test
    void aFilterChooses() throws Exception {
        try (Stream stream = new Stream("/events?filter=UserEvent:+Two", HELLO)) {
            say("One");
            say("Two");
            assertThat(stream.next("UserEvent").getLast()).contains("\"UserEvent\":\"Two\"");
        }
        try (Stream refused = new Stream("/events?filter=(", HELLO)) {
            assertThat(refused.head).startsWith("HTTP/1.1 400 Bad Request");
        }
    }

    @Test
    void aStreamGoesOnWhereItEnded() throws Exception {
        long last;
        try (Stream stream = new Stream("/events?filter=UserEvent", HELLO)) {
            say("One");
            last = id(stream.next("UserEvent"));
        }
        say("Two");
        say("Three");
        try (Stream stream =
                new Stream("/events?filter=UserEvent", HELLO, "Last-Event-ID: " + last)) {
            assertThat(stream.next("UserEvent").getLast()).contains("Two");
            assertThat(stream.next("UserEvent").getLast()).contains("Three");
        }
    }

    @Test
    void whatIsNotKeptIsSaidToBeLost() throws Exception {
        say("Earlier");
        ((EventLog) server.events()).settle();
        for (String id : List.of("0", "999999999999", "nonsense")) {
            try (Stream stream = new Stream("/events", HELLO, "Last-Event-ID: " + id)) {
                assertThat(stream.next("EventsLost").getLast()).contains("\"After\":");
            }
        }
    }

    @Test
    void aStreamIsForWhoProvesIt() throws Exception {
        try (Stream stream = new Stream("/events")) {
            assertThat(stream.head).startsWith("HTTP/1.1 401 Unauthorized");
        }
        try (Stream stream = new Stream("/events", "Authorization: Bearer nonsense")) {
            assertThat(stream.head).startsWith("HTTP/1.1 401 Unauthorized");
        }
    }

    private String run(String command, String... arguments) {
        StringBuilder out = new StringBuilder();
        ConsoleCommand found =
                server.server().commands().stream()
                        .filter(it -> it.spec().words().equals(command))
                        .findFirst()
                        .orElseThrow();
        try {
            var _ = found.run(List.of(arguments), out::append);
        } catch (InterruptedException e) {
            throw new UncheckedIOException(new IOException(e));
        }
        return out.toString();
    }

    @Test
    void aTokenStandsForItsAccountUntilItIsRevoked() throws Exception {
        assertThat(run("manager token create", "ghost")).isEqualTo("No such account: ghost\n");
        Matcher made =
                Pattern.compile("Token ([0-9a-f]{8}): (\\S{43})\n")
                        .matcher(run("manager token create", "limited", "30"));
        assertThat(made.matches()).isTrue();
        String bearer = "Authorization: Bearer " + made.group(2);
        try (Stream stream = new Stream("/events", bearer)) {
            assertThat(stream.head).startsWith("HTTP/1.1 200 OK");
            say("One");
            assertThat(stream.next("UserEvent")).isNotEmpty();
        }
        assertThat(run("manager token list"))
                .contains(made.group(1), "limited")
                .doesNotContain(made.group(2));
        assertThat(run("manager token revoke", made.group(1))).isEqualTo("Token revoked\n");
        try (Stream stream = new Stream("/events", bearer)) {
            assertThat(stream.head).startsWith("HTTP/1.1 401 Unauthorized");
        }
    }
}
