package astrolabe.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many requests on one connection before the first is answered. */
@Timeout(60)
class WebPipelineTest {

    private static final int MANY = 50;
    private static final String LOGIN =
            """
            GET /rawman?action=login&username=hello&secret=world&events=user HTTP/1.1\r
            Connection: close\r
            \r
            """;
    private static final Pattern COOKIE = Pattern.compile("mansession_id=\"([0-9a-f]+)\"");

    private TestServer server;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        server = TestServer.with("webenabled = yes\n");
        server.server().serveWeb(WebConfs.enabled(""));
    }

    @AfterEach
    void stop() throws InterruptedException {
        server.close();
    }

    private Socket connect() throws IOException {
        Socket socket =
                new Socket(
                        InetAddress.getLoopbackAddress(),
                        server.server().webAddress().orElseThrow().getPort());
        socket.setSoTimeout(20_000); // a server that says nothing fails the test, not the build
        return socket;
    }

    private static void send(Socket socket, String requests) throws IOException {
        socket.getOutputStream().write(requests.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String rest(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String until(Socket socket, String end) throws IOException {
        StringBuilder text = new StringBuilder();
        while (!text.toString().endsWith(end)) {
            int next = socket.getInputStream().read();
            assertThat(next).as(text.toString()).isNotNegative();
            text.append((char) next);
        }
        return text.toString();
    }

    private String cookie() throws IOException {
        try (Socket socket = connect()) {
            send(socket, LOGIN);
            String response = rest(socket);
            Matcher matcher = COOKIE.matcher(response);
            assertThat(matcher.find()).as(response).isTrue();
            return "Cookie: mansession_id=" + matcher.group(1) + "\r\n";
        }
    }

    private static String ping(int id, String headers) {
        return "GET /rawman?action=ping&actionid=<%d> HTTP/1.1\r\n%s\r\n".formatted(id, headers);
    }

    @Test
    void theirAnswersKeepTheirOrder() throws Exception {
        String cookie = cookie();
        StringBuilder requests = new StringBuilder();
        StringBuilder ids = new StringBuilder();
        for (int i = 0; i < MANY; i++) {
            requests.append(ping(i, cookie));
            ids.append('<').append(i).append('>');
        }
        try (Socket socket = connect()) {
            send(socket, requests + ping(MANY, cookie + "Connection: close\r\n"));
            assertThat(rest(socket).replaceAll("(?s)[^<]*(<\\d+>)?", "$1"))
                    .isEqualTo(ids + "<" + MANY + ">");
        }
    }

    @Test
    void whatComesBehindTheOneThatEndsTheConnectionIsNotServed() throws Exception {
        String cookie = cookie();
        try (Socket socket = connect()) {
            send(
                    socket,
                    ping(1, cookie)
                            + ping(2, cookie + "Connection: close\r\n")
                            + ping(3, cookie)
                            + "nonsense\r\n\r\n");
            assertThat(rest(socket)).contains("<1>", "<2>").doesNotContain("<3>", "400");
        }
    }

    @Test
    void whatComesBehindABadOneIsNotServed() throws Exception {
        String cookie = cookie();
        try (Socket socket = connect()) {
            send(socket, ping(1, cookie) + "nonsense\r\n\r\n" + ping(2, cookie));
            assertThat(rest(socket)).contains("<1>", "400 Bad Request").doesNotContain("<2>");
        }
    }

    @Test
    void oneThatWaitsHoldsBackThoseBehindItOnly() throws Exception {
        String cookie = cookie();
        try (Socket waiting = connect();
                Socket other = connect()) {
            send(
                    waiting,
                    ping(1, cookie)
                            + "GET /rawman?action=waitevent&timeout=30 HTTP/1.1\r\n"
                            + cookie
                            + "\r\n"
                            + ping(2, cookie + "Connection: close\r\n"));
            assertThat(until(waiting, "<1>")).contains("200 OK"); // sent although more is under way

            send(
                    other,
                    "GET /rawman?action=userevent&userevent=Hi HTTP/1.1\r\nConnection: close\r\n"
                            + cookie
                            + "\r\n");
            assertThat(rest(other)).contains("Message: Event Sent");
            assertThat(rest(waiting))
                    .containsSubsequence("Event: UserEvent", "Event: WaitEventComplete", "<2>");
        }
    }

    @Test
    void aWebSocketMayBeginBehindMany() throws Exception {
        String cookie = cookie();
        StringBuilder requests = new StringBuilder();
        for (int i = 0; i < MANY; i++) {
            requests.append(ping(i, cookie));
        }
        try (Socket socket = connect()) {
            send(
                    socket,
                    requests
                            + "GET /ws HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: ami.json\r\n"
                            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
            assertThat(until(socket, "101 Switching Protocols\r\n"))
                    .contains("<" + (MANY - 1) + ">");
            // A masked ping frame "a", with a mask of zeros; its pong shows that the connection is
            // read.
            socket.getOutputStream().write(new byte[] {(byte) 0x89, (byte) 0x81, 0, 0, 0, 0, 'a'});
            assertThat(until(socket, "\u008a\u0001a")).contains("sec-websocket-accept");
        }
    }

    @Test
    void halfOfOneBegunWhileAnotherIsAnsweredIsCutOffAsWell() throws Exception {
        server.server().serveWeb(WebConfs.enabled("session_inactivity = 200\n"));
        String cookie = cookie();
        try (Socket waiting = connect();
                Socket other = connect()) {
            send(
                    waiting,
                    "GET /rawman?action=waitevent&timeout=30 HTTP/1.1\r\n"
                            + cookie
                            + "\r\nPOST /rawman HTTP/1.1\r\nContent-Length: 5\r\n\r\nab");
            send(
                    other,
                    "GET /rawman?action=userevent&userevent=Hi HTTP/1.1\r\nConnection: close\r\n"
                            + cookie
                            + "\r\n");
            assertThat(rest(other)).contains("Message: Event Sent");
            assertThat(rest(waiting))
                    .containsSubsequence("Event: UserEvent", "400 Bad Request", "<p>Timeout</p>");
        }
    }
}
