package astrolabe.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How a session begins and ends: {@code Challenge}, {@code Login}, {@code Events}, {@code Ping},
 * {@code WaitEvent}, {@code Logoff}.
 */
class SessionActionsTest {

    private static final String FAILED = "Response: Error\nMessage: Authentication failed";
    private static final String ACCEPTED = "Response: Success\nMessage: Authentication accepted";

    private TestServer server;
    private AmiPeer peer;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        server =
                TestServer.start(
                        Map.of(
                                "manager.conf",
                                """
                                [general]
                                enabled = yes
                                bindaddr = 127.0.0.1

                                [hello]
                                secret = world
                                read = call,user
                                write = user

                                [single]
                                secret = world
                                allowmultiplelogin = no
                                """));
        peer = server.connect();
        peer.expect("Asterisk Call Manager/*");
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        peer.close();
        server.close();
    }

    private void login() throws IOException {
        peer.send("Action: Login\nUsername: hello\nSecret: world");
        peer.expect(ACCEPTED);
    }

    private static String md5(String text) throws GeneralSecurityException {
        byte[] digest =
                MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(digest);
    }

    @Test
    void aChallengeLetsNobodySeeTheSecret() throws IOException, GeneralSecurityException {
        peer.send("Action: Challenge\nActionID: 1\nAuthType: md5");
        peer.expect("Response: Success\nActionID: 1\nChallenge: {challenge}");
        peer.send("Action: Challenge\nAuthType: MD5");
        peer.expect("Response: Success\nChallenge: {challenge}");
        assertThat(peer.value("challenge")).matches("\\d+");
        peer.send(
                "Action: Login\nUsername: hello\nAuthType: MD5\nKey: "
                        + md5(peer.value("challenge") + "world"));
        peer.expect(ACCEPTED);
        peer.send("Action: Challenge\nAuthType: MD5");
        peer.expect("Response: Success\nChallenge: {challenge}");
    }

    @Test
    void anyOtherProofIsRefused() throws IOException {
        for (String type : new String[] {"", "AuthType:", "AuthType: SHA1", "AuthType: plain"}) {
            peer.send("Action: Challenge\nActionID: 1\n" + type);
            peer.expect("Response: Error\nActionID: 1\nMessage: Must specify AuthType");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "hello, Secret: earth",
        "hello, Secret: World",
        "hello, ''",
        "nobody, Secret: world",
        "'', Secret: world",
        "hello, 'AuthType: MD5\nKey: 0123456789abcdef0123456789abcdef'",
    })
    void whateverIsWrongTheAnswerIsTheSame(String username, String proof) throws IOException {
        peer.send("Action: Login\nUsername: %s\n%s".formatted(username, proof));
        peer.expect(FAILED);
        peer.expectClosed();
    }

    @Test
    void aSecondLoginChangesNothing() throws IOException {
        login();
        peer.send("Action: Login\nUsername: nobody\nSecret: wrong");
        peer.expect("Response: Success\nMessage: Already authenticated");
    }

    @Test
    void anAccountForOneHasOneSession() throws IOException {
        peer.send("Action: Login\nUsername: single\nSecret: world");
        peer.expect(ACCEPTED);
        for (String attempt :
                new String[] {
                    "Action: Login\nUsername: single\nSecret: world",
                    "Action: Challenge\nAuthType: MD5\nUsername: single"
                }) {
            try (AmiPeer second = server.connect()) {
                second.expect("Asterisk Call Manager/*");
                second.send(attempt);
                second.expect("Response: Error\nMessage: Login Already In Use");
                second.expectClosed();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "on | On",
                "all | On",
                "TRUE | On",
                "user | On",
                "us,call | On",
                "call,user | On",
                "524287 | On",
                "64 | On",
                "off | Off",
                "no | Off",
                "none | Off",
                "0 | Off",
                "-1 | Off",
                "bogus | Off",
                "User | Off",
                "us | Off",
            })
    void aMaskIsAnsweredByWhetherItNamesAnything(String mask, String answer) throws IOException {
        login();
        peer.send("Action: Events\nActionID: 1\nEventMask: " + mask);
        peer.expect("Response: Success\nActionID: 1\nEvents: " + answer);
    }

    @Test
    void noMaskIsNone() throws IOException {
        login();
        for (String header : new String[] {"", "EventMask:"}) {
            peer.send("Action: Events\nActionID: 1\n" + header);
            peer.expect("Response: Error\nActionID: 1\nMessage: Invalid event mask");
        }
    }

    @Test
    void theLoginMayNameAMask() throws IOException {
        peer.send("Action: Login\nUsername: hello\nSecret: world\nEvents: call");
        peer.expect(ACCEPTED);
        peer.send("Action: UserEvent\nUserEvent: one");
        peer.expect("Response: Success\nMessage: Event Sent");
        peer.send("Action: Events\nEventMask: user");
        peer.expect("Response: Success\nEvents: On");
        peer.send("Action: UserEvent\nUserEvent: two");
        peer.expect("Response: Success\nMessage: Event Sent");
        peer.expect("Event: UserEvent\nPrivilege: user,all\nUserEvent: two");
    }

    @Test
    void aPingIsAnsweredWithTheTime() throws IOException {
        login();
        peer.send("Action: Ping\nActionID: 1");
        peer.expect("Response: Success\nActionID: 1\nPing: Pong\nTimestamp: {time}");
        assertThat(peer.value("time")).matches("\\d{10,}\\.\\d{6}");
    }

    @Test
    void awaitingEndsWithAnEventOrInTime() throws IOException {
        login();
        peer.send("Action: WaitEvent\nActionID: 1\nTimeout: 0");
        peer.expect("Response: Success\nActionID: 1\nMessage: Waiting for Event completed.");
        peer.expect("Event: WaitEventComplete\nActionID: 1");
        peer.send("Action: WaitEvent\nActionID: 2");
        try (AmiPeer other = server.connect()) {
            other.expect("Asterisk Call Manager/*");
            other.send(
                    """
                    Action: Login
                    Username: hello
                    Secret: world

                    Action: UserEvent
                    UserEvent: at last
                    """);
            other.until("Message: Event Sent");
        }
        peer.expect("Response: Success\nActionID: 2\nMessage: Waiting for Event completed.");
        peer.expect("Event: UserEvent\nPrivilege: user,all\nUserEvent: at last");
        peer.expect("Event: WaitEventComplete\nActionID: 2");
    }

    @Test
    void aSessionMayEndBeforeItBegan() throws IOException {
        peer.send("Action: Logoff\nActionID: 1");
        peer.expect("Response: Goodbye\nActionID: 1\nMessage: Thanks for all the fish.");
        peer.expectClosed();
    }

    @Test
    void whatIsNoActionIsSaid() throws IOException {
        peer.send("Action: Nonsense\nActionID: 1");
        peer.expect("Response: Error\nActionID: 1\nMessage: Permission denied");
        peer.send("ActionID: 1");
        peer.expect("Response: Error\nActionID: 1\nMessage: Missing action in request");
        login();
        peer.send("Action:\nActionID: 1");
        peer.expect("Response: Error\nActionID: 1\nMessage: Missing action in request");
        peer.send("Action: Nonsense\nActionID: 1");
        peer.expect(
                """
                Response: Error
                ActionID: 1
                Message: Invalid/unknown command: Nonsense. Use Action: ListCommands to show available commands.
                """);
    }
}
