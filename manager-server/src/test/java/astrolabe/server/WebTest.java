package astrolabe.server;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.server.account.DigestAlgorithm;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests as bytes and the bytes that come back. */
@Timeout(60)
class WebTest {

    private static final Pattern COOKIE = Pattern.compile("mansession_id=\"([0-9a-f]+)\"");

    private TestServer server = start("");

    private static TestServer start(String lines) {
        try {
            TestServer server = TestServer.with("webenabled = yes\n");
            server.server().serveWeb(WebConfs.enabled(lines));
            return server;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void listens() {
        assertThat(server.server().webAddress()).isPresent();
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

    /** Sends this and reads until the server closes the connection. */
    private String exchange(String request) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String get(String target, String... headers) throws IOException {
        StringBuilder request =
                new StringBuilder("GET " + target + " HTTP/1.1\r\nConnection: close\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        return exchange(request.append("\r\n").toString());
    }

    @Test
    void anHttp10ConnectionEndsWithItsResponseAsItDoesThere() throws IOException {
        assertThat(exchange("GET /rawman?action=ping HTTP/1.0\r\n\r\n"))
                .startsWith("HTTP/1.1 200 OK\r\n")
                .endsWith("Response: Error\r\nMessage: Permission denied\r\n\r\n")
                .doesNotContain("Connection:");
    }

    private static String cookie(String response) {
        Matcher matcher = COOKIE.matcher(response);
        assertThat(matcher.find()).as(response).isTrue();
        return "Cookie: mansession_id=" + matcher.group(1);
    }

    private String logIn(String further) throws IOException {
        String response = get("/rawman?action=login&username=hello&secret=world" + further);
        assertThat(response).contains("Message: Authentication accepted\r\n");
        return cookie(response);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET\\r\\n\\r\\n | 400 Bad Request | Invalid Request",
                "GET / HTTP/9.9.9\\r\\n\\r\\n | 400 Bad Request | Invalid Request",
                "POST /rawman HTTP/1.1\\r\\nContent-Length: abc\\r\\n\\r\\n | 400 Bad Request | Invalid Content-Length in request!",
                "POST /rawman HTTP/1.1\\r\\nContent-Length: -5\\r\\n\\r\\n | 400 Bad Request | Invalid Content-Length in request!",
                "POST /rawman HTTP/1.1\\r\\nContent-Length: 3\\r\\nContent-Length: 4\\r\\n\\r\\n | 400 Bad Request | Invalid Content-Length in request!",
                "POST /rawman HTTP/1.1\\r\\nContent-Length: 3\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n | 400 Bad Request | Invalid Content-Length in request!",
                "POST /rawman HTTP/1.1\\r\\nTransfer-Encoding: gzip\\r\\n\\r\\n | 501 Unimplemented | Unsupported Transfer-Encoding.",
                "POST /rawman HTTP/1.1\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\nnonsense\\r\\n | 400 Bad Request | Error parsing request body",
                "POST /rawman HTTP/1.1\\r\\nContent-Length: 999999\\r\\n\\r\\n%BIG% | 413 Request Entity Too Large | Body too large",
                "GET /%LONG% HTTP/1.1\\r\\n\\r\\n | 400 Bad Request | Request line too long",
                "GET / HTTP/1.1\\r\\nX: %LONG%\\r\\n\\r\\n | 400 Bad Request | Header line too long",
                "GET / HTTP/1.1\\r\\n%MANY%\\r\\n | 413 Request Entity Too Large | Too many headers",
                "BREW / HTTP/1.1\\r\\nConnection: close\\r\\n\\r\\n | 501 Not Implemented | Attempt to use unimplemented / unsupported method",
                "GET /nosuch HTTP/1.1\\r\\nConnection: close\\r\\n\\r\\n | 404 Not Found | The requested URL was not found on this server.",
                "GET /rawman/deeper HTTP/1.1\\r\\nConnection: close\\r\\n\\r\\n | 404 Not Found | The requested URL was not found on this server.",
            })
    void badRequestsAreToldWhatIsWrong(String request, String status, String text)
            throws IOException {
        String bytes =
                request.replace("\\r\\n", "\r\n")
                        .replace("%BIG%", "a".repeat(50_000))
                        .replace("%LONG%", "a".repeat(5000))
                        .replace("%MANY%", "A: b\r\n".repeat(101));
        String response = exchange(bytes);
        assertThat(response).startsWith("HTTP/1.1 " + status + "\r\n");
        assertThat(response).contains("<p>" + text + "</p>", "Connection: close\r\n");
    }

    @Test
    void whatFollowsABadRequestIsNotRead() throws IOException {
        String response =
                exchange(
                        """
                        POST /rawman HTTP/1.1\r
                        Content-Length: 3\r
                        Transfer-Encoding: chunked\r
                        \r
                        0\r
                        \r
                        GET /rawman?action=ping HTTP/1.1\r
                        \r
                        """);
        assertThat(response.split("HTTP/1.1 ", -1)).hasSize(2);
    }

    @Test
    void requestsInOnePieceAreAnsweredInTheirOrder() throws IOException {
        String one = "GET /rawman?action=ping&actionid=%d HTTP/1.1\r\n%s\r\n";
        String response =
                exchange(
                        one.formatted(1, "")
                                + one.formatted(2, "")
                                + one.formatted(3, "Connection: close\r\n"));
        assertThat(response)
                .containsSubsequence("ActionID: 1", "ActionID: 2", "ActionID: 3")
                .doesNotContain("ActionID: 4");
    }

    @Test
    void aSlowRequestIsCutOff() throws Exception {
        server.close();
        server = start("session_inactivity = 200\n");
        assertThat(exchange("POST /rawman HTTP/1.1\r\nContent-Length: 10\r\n\r\nabc"))
                .startsWith("HTTP/1.1 400 Bad Request\r\n")
                .contains("<p>Timeout</p>");
        assertThat(exchange("GET /rawman HT")).isEmpty();
    }

    @Test
    void moreConnectionsThanMayBeAreTurnedAway() throws Exception {
        server.close();
        server = start("sessionlimit = 1\n");
        try (Socket first = connect()) {
            first.getOutputStream()
                    .write("GET /rawman HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(first.getInputStream().read()).isEqualTo('H');
            try (LogLines log = LogLines.of("astrolabe.manager")) {
                assertThat(exchange("GET / HTTP/1.1\r\n\r\n"))
                        .startsWith("HTTP/1.1 503 Service Unavailable\r\n");
                assertThat(log.all())
                        .anyMatch(line ->
                                line.contains("too many HTTP connections (sessionlimit = 1)"));
            }
        }
    }

    @Test
    void itListensOnIpv6AsWell() throws Exception {
        InetSocketAddress free = new InetSocketAddress(InetAddress.ofLiteral("::1"), 0);
        server.server().serveWeb(WebConfs.enabled("enable_status = yes\n").listeningAt(free, free));
        InetSocketAddress address = server.server().webAddress().orElseThrow();
        assertThat(address.getAddress()).isInstanceOf(Inet6Address.class);
        try (Socket socket = new Socket(address.getAddress(), address.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(
                            "GET /rawman?action=ping HTTP/1.0\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().readAllBytes())
                    .asString()
                    .contains("Message: Permission denied");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "websocket, 7, Sec-WebSocket-Key, 426 Upgrade Required",
        "websocket, 13, X-No-Key, 400 Bad Request",
        "nonsense, 13, Sec-WebSocket-Key, 400 Bad Request",
        "h2c, 13, Sec-WebSocket-Key, 400 Bad Request",
    })
    void anUpgradeThatCannotBeIsRefused(String upgrade, String version, String key, String status)
            throws Exception {
        assertThat(
                        get(
                                "/ws",
                                "Upgrade: " + upgrade,
                                "Sec-WebSocket-Version: " + version,
                                key + ": dGhlIHNhbXBsZSBub25jZQ=="))
                .startsWith("HTTP/1.1 " + status + "\r\n");
    }

    @Test
    void nothingIsThereUnlessWebenabled() throws Exception {
        server.server().reload(TestServer.conf("webenabled = no"));
        assertThat(get("/rawman?action=ping")).startsWith("HTTP/1.1 404 Not Found\r\n");
    }

    @Test
    void aPrefixStandsInFrontOfEveryPath() throws Exception {
        server.close();
        server = start("prefix = pbx\n");
        assertThat(get("/rawman?action=ping")).startsWith("HTTP/1.1 404");
        assertThat(get("/pbx/rawman?action=ping")).startsWith("HTTP/1.1 200 OK");
    }

    @Test
    void aPathMayBeForbiddenToAnAddress() throws Exception {
        server.close();
        server = start("[/mxml]\ntype = restriction\ndeny = 127.0.0.0/8\n");
        assertThat(get("/mxml?action=ping"))
                .startsWith("HTTP/1.1 403 Forbidden\r\n")
                .contains("<p>Access denied by ACL</p>");
        assertThat(get("/rawman?action=ping")).startsWith("HTTP/1.1 200 OK\r\n");
    }

    @Test
    void eventsWaitUntilTheyAreFetched() throws Exception {
        String cookie = logIn("&events=user");
        assertThat(get("/rawman?action=userevent&userevent=One", cookie)).contains("Event Sent");
        assertThat(get("/rawman?action=waitevent&timeout=5&actionid=w", cookie))
                .containsSubsequence(
                        "Response: Success\r\nActionID: w\r\nMessage: Waiting for Event completed.",
                        "Event: UserEvent\r\nPrivilege: user,all\r\nUserEvent: One\r\n",
                        "Event: WaitEventComplete\r\nActionID: w\r\n");
        assertThat(get("/rawman?action=waitevent&timeout=0", cookie)).doesNotContain("UserEvent");
    }

    @Test
    void anEventEndsTheWaiting() throws Exception {
        String cookie = logIn("&events=user");
        CompletableFuture<String> waiting =
                CompletableFuture.supplyAsync(() -> {
                    try {
                        return get("/rawman?action=waitevent&timeout=50", cookie);
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                });
        while (!waiting.isDone()) {
            get("/rawman?action=userevent&userevent=Late", cookie);
        }
        assertThat(waiting.join()).contains("UserEvent: Late");
    }

    @Test
    void theSecondWhoWaitsEndsTheFirst() throws Exception {
        String cookie = logIn("&events=off");
        CompletableFuture<String> first =
                CompletableFuture.supplyAsync(() -> {
                    try {
                        return get("/rawman?action=waitevent&timeout=50", cookie);
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                });
        while (!first.isDone()) {
            get("/rawman?action=waitevent&timeout=0", cookie);
        }
        assertThat(first.join()).endsWith("Content-Length: 0\r\n\r\n");
    }

    @Test
    void aSessionEndsWithItsLogoff() throws Exception {
        String cookie = logIn("");
        assertThat(get("/rawman?action=logoff", cookie)).contains("Response: Goodbye");
        assertThat(get("/rawman?action=ping", cookie)).contains("Permission denied");
        assertThat(server.server().sessions()).isEmpty();
    }

    @Test
    void requestsWithoutLoginLeaveNoSessionBehind() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(get("/rawman?action=ping")).contains("Permission denied");
        }
        assertThat(server.server().sessions()).isEmpty();
    }

    @Test
    void aChallengeCanBeAnsweredWithTheNextRequest() throws Exception {
        String challenged = get("/rawman?action=challenge&authtype=md5");
        Matcher challenge = Pattern.compile("Challenge: (\\d+)").matcher(challenged);
        assertThat(challenge.find()).isTrue();
        String key = DigestAlgorithm.MD5.of(challenge.group(1) + "world");
        assertThat(
                        get(
                                "/rawman?action=login&authtype=md5&username=hello&key=" + key,
                                cookie(challenged)))
                .contains("Authentication accepted");
    }

    @Test
    void theServerTellsOfItsStopAndClosesAll() throws Exception {
        try (Socket idle = connect()) {
            assertThat(get("/rawman?action=ping")).contains("Permission denied");
            server.close();
            assertThat(idle.getInputStream().read()).isEqualTo(-1);
        }
    }
}
