package astrolabe.conformance.clients;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.testkit.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Chromium, as a person uses it, on the pages that the server has; see src/test/browser. What it
 * saw lies as pictures in {@code target/browser}.
 */
class BrowserTest {

    private static final Path SAMPLE = Path.of("..", "conf", "sample");
    private static final Path PICTURES = Path.of("target", "browser").toAbsolutePath();
    private static final Pattern TOKEN = Pattern.compile("Token \\S+: (\\S+)");

    @TempDir private Path directory;
    private NodeProject browser;

    @BeforeEach
    void install() throws IOException, InterruptedException {
        Files.createDirectories(PICTURES);
        browser = NodeProject.install("browser", directory);
    }

    /** Below a prefix, so that an address which forgets it is noticed. */
    private static TestServer server() throws IOException, InterruptedException {
        return TestServer.start(
                Map.of(
                        "extensions.conf",
                        """
                        [default]
                        exten => 100,1,Answer()
                         same => n,Wait(600)
                        """,
                        "http.conf",
                        """
                        [general]
                        enabled = yes
                        bindaddr = 127.0.0.1
                        prefix = pbx
                        enable_static = yes
                        """,
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
                        """));
    }

    /** As {@code ./astrolabe} starts it. */
    private static TestServer sample() throws IOException, InterruptedException {
        Map<String, String> files = new HashMap<>();
        for (String name :
                List.of(
                        "asterisk.conf",
                        "manager.conf",
                        "http.conf",
                        "extensions.conf",
                        "data/static-http/calls.html")) {
            files.put(name, Files.readString(SAMPLE.resolve(name)));
        }
        return TestServer.start(files);
    }

    private static String site(TestServer server, String prefix) {
        int port = server.program().manager().webAddress().orElseThrow().getPort();
        return "http://127.0.0.1:" + port + prefix;
    }

    private static String chromium() {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .map(place -> Path.of(place, "chromium"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError("chromium is needed: install the package chromium"))
                .toString();
    }

    @Test
    void theTesterPageIsUsedByMouseAndByKeyboardAndShowsWhatComesAsText()
            throws IOException, InterruptedException {
        try (TestServer server = server()) {
            assertThat(
                            browser.run(
                                    "tester",
                                    chromium(),
                                    site(server, "/pbx/"),
                                    PICTURES.toString()))
                    .containsExactly(
                            "without login: Error · Permission denied",
                            "wrong secret: Authentication failed",
                            "logged in as hello",
                            "after a reload: Logged in",
                            "ping: Success · Ping: Pong",
                            "table: Ping=Pong",
                            "markup: <script>boom()</script><img src=x onerror=boom()>",
                            "event: Newchannel",
                            "list: 2 rows",
                            "further header: Success",
                            "narrow: fits",
                            "dark: fits",
                            "logged off",
                            "without script: Pong",
                            "clean");
        }
    }

    @Test
    void thePageOfCallsShowsACallThatBeginsAndEnds() throws IOException, InterruptedException {
        try (TestServer server = sample()) {
            Matcher token = TOKEN.matcher(server.console("manager token create hello 1").output());
            assertThat(token.find()).isTrue();
            assertThat(
                            browser.run(
                                    "calls",
                                    chromium(),
                                    site(server, "/"),
                                    PICTURES.toString(),
                                    token.group(1)))
                    .containsExactly(
                            "wrong secret: Authentication failed Closed: the server ends the session.",
                            "watching, calls: 0",
                            "calls: 2, all Up",
                            "again: calls: 2",
                            "calls: 0",
                            "clean");
        }
    }
}
