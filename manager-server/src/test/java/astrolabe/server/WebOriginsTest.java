package astrolabe.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whose pages may use the server. */
@Timeout(60)
class WebOriginsTest {

    private static final String LISTED = "Origin: https://panel.example.com";
    private static final String FOREIGN = "Origin: https://evil.example.com";
    private static final String PREFLIGHT =
            "Access-Control-Request-Method: POST\r\nAccess-Control-Request-Headers: authorization";
    private static final String UPGRADE =
            "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: ami.json";

    private static TestServer server(String option) throws Exception {
        TestServer server = TestServer.with("webenabled = yes\n");
        server.server().serveWeb(WebConfs.enabled(option));
        return server;
    }

    /** The head of the answer to a request. */
    private static String head(TestServer server, String line, String... headers)
            throws IOException {
        int port = server.server().webAddress().orElseThrow().getPort();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request =
                    "%s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n%s\r\n\r\n"
                            .formatted(line, port, String.join("\r\n", headers));
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int next = socket.getInputStream().read();
                if (next < 0) {
                    break;
                }
                head.append((char) next);
            }
            return head.toString();
        }
    }

    @Test
    void aListedPageMayAskAndReadAndNoOther() throws Exception {
        try (TestServer server = server("cors_allow_origin = https://panel.example.com\n")) {
            assertThat(head(server, "OPTIONS /api/actions/Ping", LISTED, PREFLIGHT))
                    .startsWith("HTTP/1.1 204 ")
                    .contains("Access-Control-Allow-Origin: https://panel.example.com\r\n")
                    .contains("Access-Control-Allow-Methods: GET, HEAD, POST\r\n")
                    .contains("Authorization, Content-Type, Last-Event-ID\r\n")
                    .contains("Access-Control-Max-Age: ")
                    .contains("Vary: Origin\r\n");
            assertThat(head(server, "OPTIONS /api/actions/Ping", FOREIGN, PREFLIGHT))
                    .startsWith("HTTP/1.1 403 ")
                    .contains("Vary: Origin\r\n")
                    .doesNotContain("Access-Control-");
            assertThat(head(server, "GET /rawman?action=ping", LISTED))
                    .contains("Access-Control-Allow-Origin: https://panel.example.com\r\n")
                    .contains("Access-Control-Allow-Credentials: true\r\n");
            assertThat(head(server, "GET /rawman?action=ping", FOREIGN))
                    .startsWith("HTTP/1.1 200 ")
                    .doesNotContain("Access-Control-");
            assertThat(head(server, "GET /events", LISTED, "Authorization: Basic aGVsbG86d29ybGQ="))
                    .startsWith("HTTP/1.1 200 ")
                    .contains("Access-Control-Allow-Origin: https://panel.example.com\r\n");
        }
    }

    @Test
    void withoutAListNothingIsSaid() throws Exception {
        try (TestServer server = server("")) {
            assertThat(head(server, "OPTIONS /rawman", LISTED, PREFLIGHT))
                    .startsWith("HTTP/1.1 501 ")
                    .doesNotContain("Vary", "Access-Control-");
            assertThat(head(server, "GET /rawman?action=ping", LISTED))
                    .doesNotContain("Vary", "Access-Control-");
        }
    }

    @Test
    void aWebSocketIsForOwnPagesListedOnesAndWhatIsNoBrowser() throws Exception {
        try (TestServer server = server("cors_allow_origin = https://panel.example.com\n")) {
            int port = server.server().webAddress().orElseThrow().getPort();
            String own = "Origin: http://127.0.0.1:" + port;
            for (String origin : new String[] {own, LISTED, "X-None: 1"}) {
                assertThat(head(server, "GET /ws", UPGRADE, origin)).startsWith("HTTP/1.1 101 ");
            }
            for (String origin : new String[] {FOREIGN, "Origin: null"}) {
                assertThat(head(server, "GET /ws", UPGRADE, origin)).startsWith("HTTP/1.1 403 ");
            }
        }
    }
}
