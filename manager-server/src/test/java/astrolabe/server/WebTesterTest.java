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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page made of the declarations, and for whom it is not. */
@Timeout(60)
class WebTesterTest {

    private static final String BROWSER =
            "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final Pattern TAG = Pattern.compile("ETag: (\"[0-9a-f]{24}\")\r\n");

    private TestServer server;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        server = TestServer.with("webenabled = yes\n");
        server.server().serveWeb(WebConfs.enabled("prefix = pbx\n"));
    }

    @AfterEach
    void stop() throws InterruptedException {
        server.close();
    }

    private String ask(String line, String... headers) throws IOException {
        StringBuilder request = new StringBuilder(line + " HTTP/1.1\r\nConnection: close\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        int port = server.server().webAddress().orElseThrow().getPort();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(request.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aBrowserGetsAFormForEachActionWithWhatItsDeclarationSays() throws IOException {
        String page = ask("GET /pbx/manager", BROWSER);
        assertThat(page)
                .startsWith("HTTP/1.1 200 OK\r\n")
                .contains("Content-type: text/html; charset=utf-8\r\n")
                .contains("Cache-Control: no-cache, no-store\r\n")
                .doesNotContain("Set-Cookie")
                .contains("<h2 id=\"of-Challenge\" tabindex=\"-1\">Challenge</h2>")
                .contains("<p class=\"synopsis\">Ask for a challenge.</p>")
                .contains("<label for=\"Challenge.AuthType\">AuthType <em>required</em></label>")
                .contains("How the login will be proven: MD5.")
                .contains("name=\"Secret\" type=\"password\"")
                .contains("Needs write access of <code>")
                .doesNotContain("{root}")
                .doesNotContain("{forms}");
        for (var spec : server.server().specs()) {
            assertThat(page).contains("<section class=\"action\" id=\"" + spec.name() + "\"");
            for (var param : spec.params()) {
                assertThat(page).contains("id=\"" + spec.name() + "." + param.name() + "\"");
            }
        }
    }

    @Test
    void nothingFromElsewhereMayRunOnThePageOrShowIt() throws IOException {
        assertThat(ask("GET /pbx/manager", BROWSER))
                .contains(
                        "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src"
                                + " 'self'; img-src 'self'; connect-src 'self'; form-action 'self';"
                                + " base-uri 'none'; frame-ancestors 'none'\r\n")
                .contains("X-Content-Type-Options: nosniff\r\n")
                .contains("Referrer-Policy: no-referrer\r\n")
                .contains("Vary: Accept\r\n")
                .doesNotContain("http://")
                .doesNotContain("https://")
                .doesNotContain(" style=");
    }

    @ParameterizedTest
    @CsvSource({
        "GET /pbx/manager, Accept: */*",
        "GET /pbx/manager, X-None: text/html",
        "GET /pbx/manager, Accept: text/htmlx",
        "GET /pbx/manager?action=, Accept: text/html",
        "GET /pbx/manager?a, Accept: text/html",
        "POST /pbx/manager, Accept: text/html",
        "GET /pbx/amanager, Accept: text/html",
    })
    void everybodyElseIsAnsweredAsEver(String line, String header) throws IOException {
        assertThat(ask(line, header))
                .doesNotContain("Content-Security-Policy")
                .doesNotContain("class=\"action\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /pbx/manager/", "GET /pbx/Manager/"})
    void belowASlashAddressesLeadOneDirectoryUp(String line) throws IOException {
        assertThat(ask(line, BROWSER))
                .contains("href=\"../manager/tester.css\"")
                .contains("action=\"../manager\"")
                .contains("data-root=\"../\"");
    }

    @Test
    void headIsAnsweredAsGetWithoutAPage() throws IOException {
        assertThat(ask("HEAD /pbx/manager", BROWSER))
                .contains("Content-Security-Policy: default-src 'none'")
                .endsWith("\r\n\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "tester.js, text/javascript; charset=utf-8",
        "tester.css, text/css; charset=utf-8",
        "tester.svg, image/svg+xml",
    })
    void whatBelongsToThePageIsKeptUntilItChanges(String name, String type) throws IOException {
        String first = ask("GET /pbx/manager/" + name);
        assertThat(first)
                .startsWith("HTTP/1.1 200 OK\r\n")
                .contains("Content-type: " + type + "\r\n")
                .contains("X-Content-Type-Options: nosniff\r\n")
                .contains("Cache-Control: no-cache\r\n");
        Matcher tag = TAG.matcher(first);
        assertThat(tag.find()).isTrue();
        assertThat(ask("GET /pbx/manager/" + name, "If-None-Match: " + tag.group(1)))
                .startsWith("HTTP/1.1 304 Not Modified\r\n")
                .contains("ETag: " + tag.group(1))
                .endsWith("\r\n\r\n");
        assertThat(ask("GET /pbx/manager/" + name, "If-None-Match: \"other\""))
                .startsWith("HTTP/1.1 200 OK\r\n");
    }

    @Test
    void withoutTheManagerOverHttpThereIsNoPageEither() throws Exception {
        try (TestServer closed = TestServer.with("webenabled = no\n")) {
            closed.server().serveWeb(WebConfs.enabled(""));
            server.close();
            server = closed;
            assertThat(ask("GET /manager", BROWSER)).startsWith("HTTP/1.1 404 Not Found\r\n");
            assertThat(ask("GET /manager/tester.js")).startsWith("HTTP/1.1 404 Not Found\r\n");
        }
    }
}
