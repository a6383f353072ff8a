package astrolabe.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are served, and files that are not. */
@Timeout(60)
class WebFilesTest {

    @TempDir Path data;
    private TestServer server;

    @BeforeEach
    void start() throws Exception {
        Path files = Files.createDirectories(data.resolve("static-http/sub"));
        Path page = Files.writeString(files.resolveSibling("page.html"), "0123456789");
        Path _ = Files.setLastModifiedTime(page, FileTime.from(Instant.ofEpochSecond(1795301329)));
        Path _ = Files.writeString(files.resolve("a b.bin"), "x");
        Path _ = Files.writeString(data.resolve("secret.txt"), "secret");
        Path _ =
                Files.createSymbolicLink(
                        files.resolveSibling("link.txt"), data.resolve("secret.txt"));
        server = TestServer.with("webenabled = yes\n");
        server.server()
                .serveWeb(
                        WebConfs.enabled(
                                "enable_static = yes\nenable_status = yes\nredirect = / /static/page.html\n",
                                data));
    }

    @AfterEach
    void stop() throws InterruptedException {
        server.close();
    }

    private String get(String target, String... headers) throws IOException {
        String request =
                "GET %s HTTP/1.1\r\nConnection: close\r\n%s\r\n"
                        .formatted(
                                target,
                                String.join("\r\n", headers) + (headers.length > 0 ? "\r\n" : ""));
        try (Socket socket =
                new Socket(
                        InetAddress.getLoopbackAddress(),
                        server.server().webAddress().orElseThrow().getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aFileComesWithItsTypeAndItsAge() throws IOException {
        assertThat(get("/static/page.html"))
                .startsWith("HTTP/1.1 200 OK\r\n")
                .contains(
                        "Content-type: text/html\r\nETag: \"1795301329\"\r\nLast-Modified: Sat, 21 Nov 2026 22:48:49 GMT\r\n",
                        "Content-Length: 10\r\n")
                .endsWith("\r\n\r\n0123456789");
        assertThat(get("/static/sub/a%20b.bin"))
                .contains("Content-type: application/octet-stream\r\n");
    }

    @Test
    void aFileThatIsKnownIsNotSentAgain() throws IOException {
        assertThat(get("/static/page.html", "If-None-Match: \"1795301329\""))
                .startsWith("HTTP/1.1 304 Not Modified\r\n")
                .endsWith("Content-Length: 0\r\n\r\n");
        assertThat(get("/static/page.html", "If-None-Match: \"1\"")).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bytes=2-4 | 206 Partial Content | bytes 2-4/10 | 234",
                "bytes=7- | 206 Partial Content | bytes 7-9/10 | 789",
                "bytes=-3 | 206 Partial Content | bytes 7-9/10 | 789",
                "bytes=-30 | 206 Partial Content | bytes 0-9/10 | 0123456789",
                "bytes=2-400 | 206 Partial Content | bytes 2-9/10 | 23456789",
                "bytes=10- | 416 Range Not Satisfiable | bytes */10 | ''",
                "bytes=-0 | 416 Range Not Satisfiable | bytes */10 | ''",
            })
    void partsOfAFileCanBeHad(String range, String status, String part, String body)
            throws IOException {
        assertThat(get("/static/page.html", "Range: " + range))
                .startsWith("HTTP/1.1 " + status)
                .contains("Content-Range: " + part + "\r\n")
                .endsWith("\r\n\r\n" + body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=4-2", "bytes=1-2,4-5", "lines=1-2", "bytes=-", "nonsense"})
    void aRangeThatMeansNothingIsPassedOver(String range) throws IOException {
        assertThat(get("/static/page.html", "Range: " + range))
                .startsWith("HTTP/1.1 200 OK\r\n")
                .endsWith("0123456789");
    }

    @ParameterizedTest
    @CsvSource({
        "/static/, 403 Access Denied",
        "/static/sub, 403 Access Denied",
        "/static/../secret.txt, 403 Access Denied",
        "/static/%2e%2e/secret.txt, 403 Access Denied",
        "/static/..%2fsecret.txt, 403 Access Denied",
        "/static//etc/passwd, 403 Access Denied",
        "/static/link.txt, 403 Access Denied",
        "/static/page.html%00.png, 404 Not Found",
        "/static/nosuch, 404 Not Found",
        "/static/../../nosuch/x, 404 Not Found",
    })
    void nothingElseIsServed(String target, String status) throws IOException {
        assertThat(get(target)).startsWith("HTTP/1.1 " + status).doesNotContain("secret\r\n");
    }

    @Test
    void onePathMayLeadToAnother() throws IOException {
        assertThat(get("/"))
                .startsWith("HTTP/1.1 302 Moved Temporarily\r\n")
                .contains("Location: /static/page.html\r\n");
    }

    @Test
    void theStatusPageEscapesWhatItIsTold() throws IOException {
        assertThat(get("/httpstatus?a=%3Cb%3E", "Cookie: c=<d>"))
                .contains(
                        "'a'</i></td><td>&lt;b&gt;</td>",
                        "'c'</i></td><td>&lt;d&gt;</td>",
                        ":" + server.server().webAddress().orElseThrow().getPort() + "</b>");
    }
}
