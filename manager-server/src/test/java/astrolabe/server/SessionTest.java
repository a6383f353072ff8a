package astrolabe.server;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.manager.EventType;
import astrolabe.manager.Privilege;
import astrolabe.server.log.LogLimits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What sessions can rely on, seen from the other end of the wire. */
class SessionTest {

    private static final EventType CALLED = EventType.of("Called", Privilege.CALL, "A test calls.");

    private static void publish(TestServer server, String value) {
        server.events()
                .publish(writer -> {
                    writer.begin(CALLED).field("Value", value);
                    writer.end();
                });
    }

    @Test
    @Timeout(20)
    void aServerThatNeverStartedCanBeClosed() throws InterruptedException {
        TestServer.unstarted(TestServer.conf(""), "", LogLimits.DEFAULTS).close();
    }

    @Test
    void pipelinedRequestsAreAnsweredInOrder() throws IOException, InterruptedException {
        try (TestServer server = TestServer.with("");
                ScriptedPeer peer = server.connect().loggedIn("off")) {
            StringBuilder requests = new StringBuilder();
            for (int i = 0; i < 1_000; i++) {
                requests.append("Action: Ping\r\nActionID: ").append(i).append("\r\n\r\n");
            }
            peer.raw(requests.toString());
            for (int i = 0; i < 1_000; i++) {
                assertThat(peer.packet()).contains("ActionID: " + i);
            }
        }
    }

    @Test
    void whatWasAskedBeforeTheClientFellSilentIsAnswered()
            throws IOException, InterruptedException {
        try (TestServer server = TestServer.with("");
                ScriptedPeer peer = server.connect().loggedIn("off")) {
            peer.raw("Action: Ping\r\n\r\nAction: ListCommands\r\n\r\n");
            peer.socket().shutdownOutput();
            assertThat(peer.packet()).contains("Ping: Pong");
            assertThat(peer.packet()).contains("Ping: Ask for a sign of life.  (Priv: <none>)");
            assertThat(peer.line()).isEqualTo(ScriptedPeer.CLOSED);
        }
    }

    @Test
    void aDefectInAnActionEndsNoSession() throws IOException, InterruptedException {
        try (TestServer server = TestServer.with("");
                ScriptedPeer peer = server.connect().loggedIn("off")) {
            peer.send("Action: Failing");
            peer.expect("Response: Error\nMessage: Internal error");
            peer.send("Action: Ping");
            assertThat(peer.packet()).contains("Ping: Pong");
        }
    }

    @Test
    void waitEventReturnsWithTheEventThatAnotherSessionSends()
            throws IOException, InterruptedException {
        try (TestServer server = TestServer.with("");
                ScriptedPeer peer = server.connect().loggedIn("user")) {
            peer.send("Action: WaitEvent\nTimeout: 20\nActionID: w");
            try (ScriptedPeer other = server.connect().loggedIn("off")) {
                other.send("Action: UserEvent\nUserEvent: fromB");
                other.expect("Response: Success\nMessage: Event Sent");
            }
            peer.expect("Response: Success\nActionID: w\nMessage: Waiting for Event completed.");
            peer.expect("Event: UserEvent\nPrivilege: user,all\nUserEvent: fromB");
            peer.expect("Event: WaitEventComplete\nActionID: w");
        }
    }

    @Test
    void aClientThatReadsNothingIsCutOffAndDisturbsNobody()
            throws IOException, InterruptedException {
        LogLimits small = new LogLimits(1 << 16, 256 << 10, 4 << 10, 16 << 10);
        try (TestServer server = TestServer.with("", "", small);
                ScriptedPeer lazy = server.connect().loggedIn("call");
                ScriptedPeer quick = server.connect().loggedIn("call")) {
            String padding = "x".repeat(1_000);
            int sent = 0;
            while (server.server().counters().cutOff() == 0) {
                for (int i = 0; i < 50; i++) {
                    publish(server, padding + sent++);
                }
                for (int i = sent - 50; i < sent; i++) {
                    assertThat(quick.packet()).contains("Value: " + padding + i);
                }
            }
            assertThat(lazy.socket().isConnected()).isTrue();
            assertThat(server.server().counters().eventsLost()).isZero();
        }
    }

    @Test
    void aServerThatStopsWaitsForNoClientThatReadsNothing()
            throws IOException, InterruptedException {
        List<ScriptedPeer> lazy = new ArrayList<>();
        try (TestServer server = TestServer.with("");
                ScriptedPeer quick = server.connect().loggedIn("system,call")) {
            assertThat(quick.packet()).contains("Event: FullyBooted");
            for (int i = 0; i < 20; i++) {
                lazy.add(server.connect().loggedIn("call"));
            }
            String padding = "x".repeat(1_000);
            for (int batch = 0; batch < 100; batch++) {
                for (int i = 0; i < 100; i++) {
                    publish(server, padding);
                }
                for (int i = 0; i < 100; i++) {
                    assertThat(quick.packet()).contains("Value: " + padding);
                }
            }
            long began = System.nanoTime();
            server.close();
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isLessThan(Duration.ofSeconds(5));
            assertThat(quick.packet()).contains("Event: Shutdown");
            assertThat(quick.line()).isEqualTo(ScriptedPeer.CLOSED);
        } finally {
            for (ScriptedPeer peer : lazy) {
                peer.close();
            }
        }
    }

    @Test
    void twoHundredConnectionsAtOnceAreAllGreeted() throws IOException, InterruptedException {
        try (TestServer server = TestServer.with("authlimit = 500")) {
            List<Socket> sockets = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                sockets.add(new Socket(InetAddress.getLoopbackAddress(), server.port()));
            }
            for (Socket socket : sockets) {
                try (ScriptedPeer peer = new ScriptedPeer(socket)) {
                    assertThat(peer.line()).isEqualTo("Asterisk Call Manager/13.0.0");
                }
            }
        }
    }

    @Test
    void reloadEndsOnlySessionsOfRemovedAccounts() throws IOException, InterruptedException {
        try (TestServer server = TestServer.with("");
                ScriptedPeer stays = server.connect().loggedIn("off");
                ScriptedPeer goes = server.connect()) {
            goes.line();
            goes.send("Action: Login\nUsername: limited\nSecret: world\nEvents: off");
            goes.packet();
            server.server()
                    .reload(
                            TestServer.conf(
                                    "", "[hello]\nsecret = other\nread = all\nwrite = all\n"));
            assertThat(goes.line()).isEqualTo(ScriptedPeer.CLOSED);
            stays.send("Action: Ping");
            assertThat(stays.packet()).contains("Ping: Pong");
        }
    }

    @Test
    void theConsoleShowsAndKicksSessions() throws IOException, InterruptedException {
        try (TestServer server = TestServer.with("");
                ScriptedPeer peer = server.connect().loggedIn("off")) {
            assertThat(server.console("manager show connected").lines())
                    .satisfiesExactly(
                            head ->
                                    assertThat(head.replaceAll(" +", " "))
                                            .isEqualTo(
                                                    " Username IP Address Start Elapsed FileDes"
                                                            + " HttpCnt ReadPerms WritePerms"),
                            row ->
                                    assertThat(row)
                                            .startsWith("  hello            127.0.0.1     ")
                                            .endsWith(
                                                    "  1         0         1074118639  2147483647"),
                            end -> assertThat(end).isEqualTo("1 users connected."));
            assertThat(server.console("manager kick session", "999"))
                    .isEqualTo("No manager session found using file descriptor 999\n");
            assertThat(server.console("manager kick session", "1"))
                    .isEqualTo("Kicking manager session connected using file descriptor 1\n");
            assertThat(peer.line()).isEqualTo(ScriptedPeer.CLOSED);
        }
    }

    @Test
    void theConsoleShowsAccountsWithoutTheirSecrets() throws IOException, InterruptedException {
        try (TestServer server = TestServer.with("")) {
            assertThat(server.console("manager show users"))
                    .isEqualTo(
                            """

                            username
                            --------
                            hello
                            limited
                            noperm
                            single
                            denied
                            filtered
                            -------------------
                            6 manager users configured.
                            """);
            assertThat(server.console("manager show user", "limited"))
                    .isEqualTo(
                            """

                                      username: limited
                                        secret: <Set>
                                           ACL: no
                                     read perm: call,user
                                    write perm: call
                               displayconnects: yes
                            allowmultiplelogin: yes
                                     Variables:\s
                            """);
            assertThat(server.console("manager show settings"))
                    .contains("  Manager (AMI):             Yes            \n")
                    .contains("  TLS Bindaddress:           Disabled       \n");
            assertThat(server.console("manager show command", "Ping"))
                    .startsWith("\n  -= Info about Manager Command 'Ping' =- \n\n[Synopsis]\n")
                    .contains("[Syntax]\nAction: Ping\n[ActionID:] <value>\n")
                    .contains("[Privilege]\n<none>\n");
            assertThat(server.console("manager show events")).endsWith(" events registered.\n");
        }
    }
}
