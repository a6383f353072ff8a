package astrolabe.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conversations over WebSockets. */
@Timeout(60)
class WebSocketTest {

    private static final String LOGIN =
            "{\"Action\":\"Login\",\"Username\":\"hello\",\"Secret\":\"world\",\"Events\":\"user\"}";

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

    private int port() {
        return server.server().webAddress().orElseThrow().getPort();
    }

    /** What a client is sent. */
    private static final class Heard implements WebSocket.Listener {
        private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
        private final StringBuilder part = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(
                WebSocket socket, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                messages.add(part.toString());
                part.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onPong(WebSocket socket, ByteBuffer message) {
            messages.add("pong " + StandardCharsets.UTF_8.decode(message));
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            messages.add("close " + code + " " + reason);
            return null;
        }

        String next() throws InterruptedException {
            String message = messages.poll(20, TimeUnit.SECONDS);
            return message == null ? "(nothing)" : message;
        }
    }

    private WebSocket open(String subprotocol, Heard heard) {
        return client.newWebSocketBuilder()
                .subprotocols(subprotocol)
                .buildAsync(URI.create("ws://127.0.0.1:" + port() + "/ws"), heard)
                .join();
    }

    private static void send(WebSocket socket, String text) {
        assertThat(socket.sendText(text, true).join()).isNotNull();
    }

    @Test
    void actionsAndEventsAreObjects() throws Exception {
        Heard heard = new Heard();
        WebSocket socket = open("ami.json", heard);
        assertThat(socket.getSubprotocol()).isEqualTo("ami.json");
        send(socket, LOGIN);
        assertThat(heard.next())
                .isEqualTo("{\"Response\":\"Success\",\"Message\":\"Authentication accepted\"}");
        send(
                socket,
                "{\"Action\":\"UserEvent\",\"ActionID\":7,\"UserEvent\":\"Hi\",\"Part\":[\"a\",\"b\"]}");
        assertThat(heard.next())
                .isEqualTo(
                        "{\"Response\":\"Success\",\"ActionID\":\"7\",\"Message\":\"Event Sent\"}");
        assertThat(heard.next())
                .matches(
                        "\\{\"Event\":\"UserEvent\",\"Privilege\":\"user,all\",\"UserEvent\":\"Hi\",\"ActionID\":\"7\",\"Part\":\\[\"a\",\"b\"],\"seq\":\\d+}");
        send(socket, "{\"Action\":\"Logoff\"}");
        assertThat(heard.next()).contains("Goodbye");
        assertThat(heard.next()).startsWith("close 1001");
    }

    @Test
    void packetsMayBeTexts() throws Exception {
        Heard heard = new Heard();
        WebSocket socket = open("ami.text", heard);
        assertThat(heard.next()).isEqualTo("Asterisk Call Manager/13.0.0\r\n");
        send(socket, "Action: Login\r\nUsername: hello\r\nSecret: world\r\nEvents: user\r\n\r\n");
        assertThat(heard.next())
                .isEqualTo("Response: Success\r\nMessage: Authentication accepted\r\n\r\n");
        send(socket, "Action: UserEvent\r\nUserEvent: Hi\r\n\r\n");
        assertThat(heard.next()).startsWith("Response: Success\r\n");
        assertThat(heard.next())
                .isEqualTo("Event: UserEvent\r\nPrivilege: user,all\r\nUserEvent: Hi\r\n\r\n");
    }

    @Test
    void anActionBeforeLoginIsDenied() throws Exception {
        Heard heard = new Heard();
        send(open("ami.json", heard), "{\"Action\":\"UserEvent\",\"UserEvent\":\"Hi\"}");
        assertThat(heard.next())
                .isEqualTo("{\"Response\":\"Error\",\"Message\":\"Permission denied\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "nonsense | line 1, column",
                "[1] | an object is expected",
                "{\"a\":{\"b\":1}} | a: a text, a number, a truth or an array of them is expected",
                "{\"a\":[[1]]} | a: a text, a number, a truth or an array of them is expected",
                "{\"a\":1} {} | one object is expected",
                "{\"\":1} | a header without a name",
            })
    void whatIsNoRequestIsToldSoAndHarmsNothing(String text, String error) throws Exception {
        Heard heard = new Heard();
        WebSocket socket = open("ami.json", heard);
        send(socket, text);
        assertThat(heard.next()).contains("\"Response\":\"Error\"").contains(error);
        send(socket, LOGIN);
        assertThat(heard.next()).contains("Authentication accepted");
    }

    @Test
    void aDeepTextIsRefusedBeforeItCostsAnything() throws Exception {
        Heard heard = new Heard();
        WebSocket socket = open("ami.json", heard);
        send(socket, "{\"a\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}");
        assertThat(heard.next()).contains("\"Response\":\"Error\"");
    }

    @Test
    void pingsAreAnswered() throws Exception {
        Heard heard = new Heard();
        WebSocket socket = open("ami.json", heard);
        assertThat(
                        socket.sendPing(ByteBuffer.wrap("there?".getBytes(StandardCharsets.UTF_8)))
                                .join())
                .isNotNull();
        assertThat(heard.next()).isEqualTo("pong there?");
    }

    @Test
    void aCloseIsAnsweredWithItself() throws Exception {
        Heard heard = new Heard();
        WebSocket socket = open("ami.json", heard);
        assertThat(socket.sendClose(1000, "done").join()).isNotNull();
        assertThat(heard.next()).isEqualTo("close 1000 done");
    }

    @Test
    void bytesAreNoRequests() throws Exception {
        Heard heard = new Heard();
        WebSocket socket = open("ami.json", heard);
        assertThat(socket.sendBinary(ByteBuffer.wrap(new byte[] {1}), true).join()).isNotNull();
        assertThat(heard.next()).isEqualTo("close 1003 text is expected");
    }

    private Socket handshake(String further) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
        String request =
                """
                GET /ws HTTP/1.1\r
                Host: x\r
                Upgrade: websocket\r
                Connection: Upgrade\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                Sec-WebSocket-Protocol: ami.json\r
                """
                        + further
                        + "\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String head(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            int next = in.read();
            assertThat(next).as(head.toString()).isNotNegative();
            head.append((char) next);
        }
        return head.toString();
    }

    @Test
    void aFrameThatIsNotMaskedEndsTheConnection() throws IOException {
        try (Socket socket = handshake("")) {
            assertThat(head(socket)).contains("sec-websocket-accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
            socket.getOutputStream().write(new byte[] {(byte) 0x81, 2, '{', '}'});
            byte[] close = socket.getInputStream().readAllBytes();
            assertThat(close[0]).isEqualTo((byte) 0x88);
            assertThat(ByteBuffer.wrap(close, 2, 2).getShort()).isEqualTo((short) 1002);
        }
    }

    @Test
    void textThatIsNoUtf8EndsTheConnection() throws IOException {
        try (Socket socket = handshake("")) {
            assertThat(head(socket)).startsWith("HTTP/1.1 101");
            socket.getOutputStream()
                    .write(new byte[] {(byte) 0x81, (byte) 0x82, 0, 0, 0, 0, (byte) 0xC3, 0x28});
            byte[] close = socket.getInputStream().readAllBytes();
            assertThat(close[0]).isEqualTo((byte) 0x88);
            assertThat(ByteBuffer.wrap(close, 2, 2).getShort()).isEqualTo((short) 1007);
        }
    }

    @Test
    void messagesAreMadeSmallerForWhoAsks() throws IOException {
        try (Socket socket =
                handshake(
                        "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n")) {
            assertThat(head(socket)).contains("permessage-deflate", "server_no_context_takeover");
        }
    }

    @Test
    void whoAsksForAPageIsToldWhatIsThere() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.getOutputStream()
                    .write(
                            "GET /ws HTTP/1.1\r\nConnection: close\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400 Bad Request\r\n")
                    .contains("This is the place of a WebSocket");
        }
    }
}
