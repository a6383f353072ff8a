package astrolabe.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each security event, as an event and as the line that administrators' watchdogs read. */
class SecurityEventsTest {

    private static final String ACCOUNTS =
            """
            [watch]
            secret = s3cret
            read = security
            [single]
            secret = s3cret
            allowmultiplelogin = no
            [far]
            secret = s3cret
            deny = 0.0.0.0/0
            """;

    private static final String CHALLENGE = "Action: Challenge\nAuthType: MD5";

    @Test
    void everyEventIsALineToo() throws IOException, InterruptedException {
        try (LogLines log = LogLines.of("SECURITY");
                TestServer server =
                        TestServer.of(TestServer.conf("displayconnects = no", ACCOUNTS));
                ScriptedPeer watcher = server.connect()) {
            assertThat(watcher.line()).isEqualTo("Asterisk Call Manager/13.0.0");
            watcher.send(login("watch", "s3cret"));
            assertThat(watcher.packet()).contains("Response: Success");
            told(watcher, "SuccessfulAuth", "watch");
            says(server, login("watch", "wrong"));
            told(watcher, "InvalidPassword", "watch");
            says(server, login("nobody\"', x=\"", "wrong"));
            told(watcher, "InvalidAccountID", "nobody\"', x=\"");
            says(server, login("far", "s3cret"));
            told(watcher, "FailedACL", "far");
            says(server, CHALLENGE, "Action: Login\nAuthType: MD5\nUsername: watch\nKey: 00");
            told(watcher, "ChallengeResponseFailed", "");
            says(server, "Action: Ping");
            told(watcher, "RequestNotAllowed", "");
            watcher.send("Action: Nonsense");
            assertThat(watcher.packet()).contains("Response: Error");
            told(watcher, "RequestBadFormat", "watch");
            try (ScriptedPeer first = says(server, login("single", "s3cret"))) {
                told(watcher, "SuccessfulAuth", "single");
                says(server, login("SINGLE", "s3cret"));
                told(watcher, "SessionLimit", "SINGLE");
                assertThat(first.line()).isEqualTo("Response: Success");
            }
            assertThat(log.all())
                    .extracting(SecurityEventsTest::name)
                    .containsExactly(
                            "SuccessfulAuth",
                            "InvalidPassword",
                            "InvalidAccountID",
                            "FailedACL",
                            "ChallengeResponseFailed",
                            "RequestNotAllowed",
                            "RequestBadFormat",
                            "SuccessfulAuth",
                            "SessionLimit");
            assertThat(log.all())
                    .allMatch(line -> !line.contains("s3cret"))
                    .anyMatch(line -> line.contains(",AccountID=\"nobody??, x=?\","));
        }
    }

    private static String login(String name, String secret) {
        return "Action: Login\nUsername: " + name + "\nSecret: " + secret;
    }

    /** Says something on a connection of its own, which stays open until the server has enough. */
    private static ScriptedPeer says(TestServer server, String... packets) throws IOException {
        ScriptedPeer peer = server.connect();
        assertThat(peer.line()).isEqualTo("Asterisk Call Manager/13.0.0");
        for (String packet : packets) {
            peer.send(packet);
        }
        return peer;
    }

    private static void told(ScriptedPeer watcher, String event, String account)
            throws IOException {
        List<String> packet = watcher.packet();
        assertThat(packet)
                .startsWith("Event: " + event, "Privilege: security,all")
                .contains("AccountID: " + account)
                .noneMatch(line -> line.contains("s3cret"));
    }

    private static String name(String line) {
        return Stream.of(line.split("\"", -1)).skip(1).findFirst().orElseThrow();
    }
}
