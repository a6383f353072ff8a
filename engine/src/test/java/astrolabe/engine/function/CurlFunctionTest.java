package astrolabe.engine.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import astrolabe.engine.RecordingPhone;
import astrolabe.engine.TestPbx;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.Trust;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages fetched from a server that says what it was asked. */
class CurlFunctionTest {

    private final TestPbx test = new TestPbx("[flows]\nexten => a,1,NoOp(${CURL(${URL}/never)})\n");
    private final CountDownLatch end = new CountDownLatch(1);
    private final CountDownLatch asked = new CountDownLatch(1);
    private HttpServer server;
    private String url;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(task -> Thread.ofVirtual().start(task));
        server.createContext("/", CurlFunctionTest::echo);
        server.createContext("/there", exchange -> redirect(exchange, "/here"));
        server.createContext("/round", exchange -> redirect(exchange, "/round"));
        server.createContext("/big", exchange -> send(exchange, 200, "x".repeat(100_000)));
        server.createContext("/none", exchange -> send(exchange, 404, "none"));
        server.createContext("/never", this::wait);
        server.start();
        url = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void close() throws Exception {
        end.countDown();
        server.stop(0);
        test.close();
    }

    private static void echo(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        send(
                exchange,
                200,
                "%s %s %s %s %s\r\n"
                        .formatted(
                                exchange.getRequestMethod(),
                                exchange.getRequestURI(),
                                exchange.getRequestHeaders().getFirst("User-Agent"),
                                exchange.getRequestHeaders().getFirst("X-Own"),
                                new String(body, StandardCharsets.UTF_8)));
    }

    private static void redirect(HttpExchange exchange, String place) throws IOException {
        exchange.getResponseHeaders().set("Location", place);
        send(exchange, 302, "elsewhere");
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private void wait(HttpExchange exchange) throws IOException {
        asked.countDown();
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private String read(String arguments) throws FunctionFailed {
        return test.pbx()
                .evaluator()
                .value(Optional.empty(), "CURL(" + arguments + ")", Trust.DIALPLAN);
    }

    private void option(String name, String value) throws FunctionFailed {
        test.pbx()
                .evaluator()
                .assign(Optional.empty(), "CURLOPT(" + name + ")", value, Trust.DIALPLAN);
    }

    @Test
    void aPageIsReadWithoutItsLastLineEnd() throws Exception {
        assertThat(read(url + "/page?a=1")).isEqualTo("GET /page?a=1 Astrolabe null ");
        assertThat(read(url.replace("http://", "") + "/x")).startsWith("GET /x ");
    }

    @Test
    void dataIsPosted() throws Exception {
        assertThat(read(url + "/form,a=1&b=2,3")).isEqualTo("POST /form Astrolabe null a=1&b=2,3");
    }

    @Test
    void optionsSayHow() throws Exception {
        option("useragent", "Mine");
        option("httpheader", "X-Own: yes");
        option("header", "1");
        assertThat(read(url + "/x"))
                .startsWith("HTTP/1.1 200\r\n")
                .endsWith("\r\n\r\nGET /x Mine yes ");
    }

    @Test
    void redirectsAreFollowedWhereThatIsWishedAndNotForEver() throws Exception {
        assertThat(read(url + "/there")).isEqualTo("elsewhere");
        option("followlocation", "1");
        assertThat(read(url + "/there")).startsWith("GET /here ");
        assertThat(read(url + "/round")).isEqualTo("elsewhere");
        option("maxredirs", "0");
        assertThat(read(url + "/there")).isEqualTo("elsewhere");
    }

    @Test
    void sizeAndTimeAreLimited() throws Exception {
        assertThat(read(url + "/big")).hasSize(64 * 1024);
        option("httptimeout", "0.2");
        assertThatThrownBy(() -> read(url + "/never")).isInstanceOf(FunctionFailed.class);
    }

    @Test
    void someAnswersCountAsNone() throws Exception {
        assertThat(read(url + "/none")).isEqualTo("none");
        option("failurecodes", "403, 404");
        assertThatThrownBy(() -> read(url + "/none")).hasMessage("CURL: the answer is 404");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://localhost/x", "http://", "http://a b/"})
    void onlyTheWebIsReached(String address) {
        assertThatThrownBy(() -> read(address)).hasMessage("CURL: this is no address of the web");
    }

    @Test
    void outsidersFetchNothing() {
        assertThatThrownBy(() ->
                        test.pbx()
                                .evaluator()
                                .value(Optional.empty(), "CURL(" + url + ")", Trust.OUTSIDE))
                .hasMessageStartingWith("Dangerous function CURL");
    }

    @Test
    void aHangupEndsTheWaiting() throws Exception {
        test.pbx().exchange().setGlobal("URL", url);
        RecordingPhone phone = RecordingPhone.call(test, "a");
        asked.await();
        phone.channel().hangup(16);
        test.time().settle();
        assertThat(phone.channel().isEnded()).isTrue();
    }
}
