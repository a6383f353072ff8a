package astrolabe.server;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.manager.EventType;
import astrolabe.manager.Privilege;
import astrolabe.server.account.ManagerConf;
import astrolabe.server.log.LogLimits;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each setting of {@code manager.conf} brings about, seen from the other end of the wire. */
class SettingsTest {

    private static final String DENIED = "Response: Error\nMessage: Authentication failed";
    private static final String TAKEN = "Response: Error\nMessage: Login Already In Use";
    private static final String FORBIDDEN = "Response: Error\nMessage: Permission denied";
    private static final String ACCEPTED = "Response: Success\nMessage: Authentication accepted";

    private static final EventType CALLED = EventType.of("Called", Privilege.CALL, "A test calls.");
    private static final EventType RANG = EventType.of("Rang", Privilege.CALL, "A test rings.");

    private static void publish(TestServer server, EventType type, String value) {
        server.events()
                .publish(writer -> {
                    writer.begin(type).field("Value", value);
                    writer.end();
                });
    }

    private static TestServer server(String general, String accounts)
            throws IOException, InterruptedException {
        return TestServer.of(TestServer.conf(general, accounts));
    }

    private static ScriptedPeer login(TestServer server, String name) throws IOException {
        ScriptedPeer peer = server.connect();
        assertThat(peer.line()).isEqualTo("Asterisk Call Manager/13.0.0");
        peer.send("Action: Login\nUsername: " + name + "\nSecret: world\nEvents: call,user");
        return peer;
    }

    private static ScriptedPeer loggedIn(TestServer server, String name) throws IOException {
        ScriptedPeer peer = login(server, name);
        peer.expect(ACCEPTED);
        return peer;
    }

    private static void isRefused(TestServer server, String name, String answer)
            throws IOException {
        try (ScriptedPeer peer = login(server, name)) {
            peer.expect(answer);
            assertThat(peer.line()).isEqualTo(ScriptedPeer.CLOSED);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void enabledNoListensNowhere() throws IOException, InterruptedException {
        ManagerConf conf = TestServer.read("[general]\nenabled = no\ntlsenable = yes\n", "");
        try (TestServer server = TestServer.of(conf)) {
            assertThat(server.server().address()).isEmpty();
            assertThat(server.server().tlsAddress()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.2, 127.0.0.3", "[::1], 127.0.0.1"})
    void bindaddrAndPortSayWhereItListens(String here, String elsewhere)
            throws IOException, InterruptedException {
        int port = freePort();
        ManagerConf conf =
                TestServer.read(
                        "[general]\nenabled = yes\nbindaddr = %s:1234\nport = %d\n"
                                .formatted(here, port),
                        "");
        try (TestServer server = TestServer.of(conf);
                ScriptedPeer peer = new ScriptedPeer(new Socket(here, port))) {
            assertThat(peer.line()).isEqualTo("Asterisk Call Manager/13.0.0");
            Assertions.assertThatThrownBy(() -> new Socket(elsewhere, port).close())
                    .isInstanceOf(ConnectException.class);
            assertThat(server.server().address().orElseThrow().getPort()).isEqualTo(port);
        }
    }

    @ParameterizedTest
    @CsvSource({"no, '', false", "no, yes, true", "yes, no, false", "'', '', true"})
    void allowmultipleloginIsTheAccountsOrElseTheGeneralOne(
            String general, String own, boolean allowed) throws IOException, InterruptedException {
        try (TestServer server =
                        server(
                                line("allowmultiplelogin", general),
                                "[joe]\nsecret = world\n" + line("allowmultiplelogin", own));
                ScriptedPeer _ = loggedIn(server, "joe")) {
            if (allowed) {
                loggedIn(server, "JOE").close();
            } else {
                isRefused(server, "JOE", TAKEN);
            }
        }
    }

    private static String line(String key, String value) {
        return value.isEmpty() ? "" : key + " = " + value + "\n";
    }

    @ParameterizedTest
    @CsvSource({"no, '', false", "no, yes, true", "yes, no, false", "'', '', true"})
    void displayconnectsIsTheAccountsOrElseTheGeneralOne(String general, String own, boolean shown)
            throws IOException, InterruptedException {
        try (LogLines log = LogLines.of("astrolabe.manager")) {
            try (TestServer server =
                            server(
                                    line("displayconnects", general),
                                    "[joe]\nsecret = world\n" + line("displayconnects", own));
                    ScriptedPeer peer = loggedIn(server, "joe")) {
                peer.send("Action: Logoff");
                assertThat(peer.packet()).contains("Response: Goodbye");
            }
            assertThat(log.all())
                    .isEqualTo(
                            shown
                                    ? List.of(
                                            "INFO Manager 'joe' logged on from 127.0.0.1",
                                            "INFO Manager 'joe' logged off from 127.0.0.1")
                                    : List.of());
        }
    }

    @Test
    void debugSaysWhereEventsComeFrom() throws IOException, InterruptedException {
        try (TestServer server = server("debug = yes", "[joe]\nsecret = world\nread = call\n");
                ScriptedPeer peer = loggedIn(server, "joe")) {
            publish(server, CALLED, "1");
            peer.expect(
                    """
                    Event: Called
                    Privilege: call,all
                    SequenceNumber: 1
                    File: events
                    Line: 0
                    Func: Called
                    Value: 1
                    """);
        }
    }

    @Test
    void disabledeventsAreNeverSentAndTheirCaseCounts() throws IOException, InterruptedException {
        try (TestServer server =
                        server(
                                "disabledevents = Newexten, Called,rang",
                                "[joe]\nsecret = world\nread = call\n");
                ScriptedPeer peer = loggedIn(server, "joe")) {
            publish(server, CALLED, "1");
            publish(server, RANG, "2");
            peer.expect("Event: Rang\nPrivilege: call,all\nValue: 2");
        }
    }

    @Test
    void aReloadChangesWhatIsShownToSessionsThatStay() throws IOException, InterruptedException {
        String account = "[joe]\nsecret = world\nread = call\n";
        try (TestServer server = server("disabledevents = Called", account);
                ScriptedPeer peer = loggedIn(server, "joe")) {
            publish(server, CALLED, "1");
            publish(server, RANG, "1");
            peer.expect("Event: Rang\nPrivilege: call,all\nValue: 1");
            server.server().reload(TestServer.conf("disabledevents = Rang", account));
            publish(server, RANG, "2");
            publish(server, CALLED, "3");
            peer.expect("Event: Called\nPrivilege: call,all\nValue: 3");
        }
    }

    @Test
    void oneAddressGetsItsShareOfAuthlimitOnly() throws IOException, InterruptedException {
        try (LogLines log = LogLines.of("astrolabe.manager");
                TestServer server =
                        server(
                                "authlimit = 4\nauthlimitperaddress = 2",
                                "[joe]\nsecret = world\nread = security\n");
                ScriptedPeer watcher = server.connect()) {
            assertThat(watcher.line()).isEqualTo("Asterisk Call Manager/13.0.0");
            watcher.send("Action: Login\nUsername: joe\nSecret: world");
            watcher.expect(ACCEPTED);
            assertThat(watcher.packet()).contains("Event: SuccessfulAuth");
            List<ScriptedPeer> waiting = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                waiting.add(server.connect());
                assertThat(waiting.getLast().line()).isEqualTo("Asterisk Call Manager/13.0.0");
            }
            for (int i = 0; i < 3; i++) {
                try (ScriptedPeer refused = server.connect()) {
                    assertThat(refused.line()).isEqualTo(ScriptedPeer.CLOSED);
                }
            }
            assertThat(watcher.packet())
                    .contains("Event: SessionLimit", "Severity: Error", "AccountID: ")
                    .anyMatch(it -> it.startsWith("RemoteAddress: IPV4/TCP/127.0.0.1/"));
            try (ScriptedPeer other = new ScriptedPeer(from("127.0.0.9", server))) {
                assertThat(other.line()).isEqualTo("Asterisk Call Manager/13.0.0");
            }
            waiting.getFirst().send("Action: Login\nUsername: joe\nSecret: world");
            waiting.getFirst().expect(ACCEPTED);
            try (ScriptedPeer admitted = server.connect()) {
                assertThat(admitted.line()).isEqualTo("Asterisk Call Manager/13.0.0");
            }
            for (ScriptedPeer peer : waiting) {
                peer.close();
            }
            assertThat(log.all())
                    .filteredOn(it -> it.contains("is refused"))
                    .containsExactly(
                            "WARN 127.0.0.1 is refused: too many connections have not logged in"
                                    + " (authlimitperaddress = 2)");
        }
    }

    private static Socket from(String address, TestServer server) throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(address, 0));
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
        return socket;
    }

    @Test
    void aclsOfBothFilesDecideWhoMayComeFromWhere() throws IOException, InterruptedException {
        ManagerConf conf =
                TestServer.read(
                                """
                                [general]
                                enabled = yes
                                [own]
                                secret = world
                                deny = 0.0.0.0/0.0.0.0
                                permit = 127.0.0.1/255.255.255.255
                                [named]
                                secret = world
                                acl = loopback,nobody
                                [six]
                                secret = world
                                deny = ::/0
                                """,
                                """
                                [all](!)
                                deny = 0.0.0.0/0
                                [loopback](all)
                                permit = 127.0.0.0/8
                                [nobody](all)
                                """)
                        .listeningAt(
                                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        try (TestServer server = TestServer.of(conf)) {
            loggedIn(server, "own").close();
            isRefused(server, "named", DENIED);
            loggedIn(server, "six").close();
        }
    }

    @Test
    void readAndWriteSayWhatAnAccountMaySeeAndDo() throws IOException, InterruptedException {
        try (TestServer server =
                        server(
                                "",
                                "[joe]\nsecret = world\nread = user\nread = system,call\nwrite = call\n");
                ScriptedPeer peer = loggedIn(server, "joe")) {
            publish(server, CALLED, "1");
            assertThat(peer.packet()).contains("Event: Called");
            peer.send("Action: Getvar");
            peer.expect("Response: Success");
            peer.send("Action: CoreStatus");
            peer.expect(FORBIDDEN);
        }
    }

    @Test
    void eventfiltersOfBothFormsChooseEvents() throws IOException, InterruptedException {
        try (TestServer server =
                        server(
                                "",
                                """
                                [joe]
                                secret = world
                                read = call
                                eventfilter = Value: [0-9]+
                                eventfilter = !Value: 2
                                eventfilter(action(exclude),name(Called),header(Value),method(ends_with)) = 3
                                eventfilter(action(exclude),name(Rang)) =
                                """);
                ScriptedPeer peer = loggedIn(server, "joe")) {
            publish(server, CALLED, "words");
            publish(server, CALLED, "21");
            publish(server, CALLED, "13");
            publish(server, RANG, "5");
            publish(server, CALLED, "4");
            peer.expect("Event: Called\nPrivilege: call,all\nValue: 4");
        }
    }

    @Test
    void anAccountWithoutSecretCannotBeLoggedInTo() throws IOException, InterruptedException {
        try (TestServer server = server("", "[joe]\nsecret =\nread = call\n")) {
            try (ScriptedPeer peer = server.connect()) {
                assertThat(peer.line()).isEqualTo("Asterisk Call Manager/13.0.0");
                peer.send("Action: Login\nUsername: joe\nSecret:");
                peer.expect(DENIED);
            }
        }
    }

    @Test
    void suppressEventsKeepsEventsBehindTheAnswersThatAreDue()
            throws IOException, InterruptedException {
        try (TestServer server = server("", "[joe]\nsecret = world\nread = user\nwrite = all\n");
                ScriptedPeer peer = loggedIn(server, "joe")) {
            peer.raw(
                    """
                    Action: UserEvent
                    UserEvent: a
                    SuppressEvents: true

                    Action: Waits
                    SuppressEvents: yes
                    Value: 1

                    Action: Waits
                    Value: 2

                    """
                            .replace("\n", "\r\n"));
            peer.expect("Response: Success\nMessage: Event Sent");
            peer.expect("Response: Success\nMessage: 1");
            assertThat(peer.packet()).contains("Event: UserEvent", "UserEvent: a");
            assertThat(peer.packet()).contains("Event: UserEvent", "UserEvent: seen while waiting");
            assertThat(List.of(peer.packet().getFirst(), peer.packet().getFirst()))
                    .containsExactlyInAnyOrder("Event: UserEvent", "Response: Success");
        }
    }

    @Test
    void aHashedSecretIsProvenByTheSecretAndByNoChallenge()
            throws IOException, InterruptedException {
        try (LogLines log = LogLines.of("astrolabe.manager");
                TestServer plain = server("", "")) {
            String hash = plain.console("manager hash secret", "world").strip();
            try (TestServer server =
                    server(
                            "displayconnects = no",
                            "[joe]\nsecret = " + hash + "\nread = security\n")) {
                loggedIn(server, "joe").close();
                try (ScriptedPeer wrong = server.connect();
                        ScriptedPeer watcher = server.connect()) {
                    assertThat(watcher.line()).isEqualTo("Asterisk Call Manager/13.0.0");
                    watcher.send("Action: Login\nUsername: joe\nSecret: world");
                    watcher.expect(ACCEPTED);
                    assertThat(watcher.packet()).contains("Event: SuccessfulAuth");
                    assertThat(wrong.line()).isEqualTo("Asterisk Call Manager/13.0.0");
                    wrong.send("Action: Login\nUsername: joe\nSecret: " + hash);
                    assertThat(watcher.packet()).contains("Event: InvalidPassword");
                    wrong.expect(DENIED);
                    answersChallenge(server, watcher);
                }
                assertThat(server.console("manager show user", "joe")).contains("<Set>");
            }
            assertThat(log.all())
                    .containsExactly(
                            "WARN 127.0.0.1 failed to authenticate as 'joe'",
                            "WARN 127.0.0.1 failed to authenticate as 'joe': the account's secret"
                                    + " is stored hashed, so MD5 cannot be checked; the client has"
                                    + " to send the secret");
        }
    }

    private static void answersChallenge(TestServer server, ScriptedPeer watcher)
            throws IOException {
        try (ScriptedPeer peer = server.connect()) {
            assertThat(peer.line()).isEqualTo("Asterisk Call Manager/13.0.0");
            peer.send("Action: Challenge\nAuthType: MD5");
            assertThat(peer.packet()).contains("Response: Success");
            peer.send("Action: Login\nAuthType: MD5\nUsername: joe\nKey: 00");
            assertThat(watcher.packet())
                    .contains("Event: AuthMethodNotAllowed", "AccountID: joe", "AuthMethod: MD5");
            peer.expect(DENIED);
        }
    }

    @Test
    void writetimeoutSaysHowLongWhoLostItsPlaceIsKept() throws IOException, InterruptedException {
        LogLimits small = new LogLimits(1 << 16, 256 << 10, 4 << 10, 16 << 10);
        String accounts =
                """
                [lazy]
                secret = world
                read = call
                [patient]
                secret = world
                read = call
                writetimeout = 3600000
                """;
        try (LogLines log = LogLines.of("astrolabe.manager");
                TestServer server =
                        TestServer.of(
                                TestServer.conf("displayconnects = no", accounts), "", small);
                ScriptedPeer lazy = loggedIn(server, "lazy");
                ScriptedPeer patient = loggedIn(server, "patient");
                ScriptedPeer quick = loggedIn(server, "lazy")) {
            String padding = "x".repeat(1_000);
            while (server.server().counters().cutOff() == 0) {
                for (int i = 0; i < 50; i++) {
                    publish(server, CALLED, padding);
                }
                for (int i = 0; i < 50; i++) {
                    assertThat(quick.packet()).contains("Event: Called");
                }
            }
            assertThat(log.all())
                    .containsExactly(
                            "WARN 'lazy' from 127.0.0.1 does not read its events and is disconnected");
            while (!patient.line().equals(ScriptedPeer.CLOSED)) {
                assertThat(lazy.socket().isConnected()).isTrue();
            }
            assertThat(log.all())
                    .containsExactly(
                            "WARN 'lazy' from 127.0.0.1 does not read its events and is disconnected",
                            "WARN 'patient' from 127.0.0.1 does not read its events and is disconnected");
        }
    }

    @Test
    void aReloadMovesTheListenerAndAnAddressThatCannotBeHadLeavesItWhereItWas()
            throws IOException, InterruptedException {
        int first = freePort();
        try (TestServer server = TestServer.of(at("127.0.0.1", first));
                ScriptedPeer early = server.connect();
                LogLines log = LogLines.of("astrolabe.manager")) {
            assertThat(early.line()).isEqualTo("Asterisk Call Manager/13.0.0");
            server.server().reload(at("192.0.2.1", first));
            loggedIn(server, "joe").close();
            assertThat(server.port()).isEqualTo(first);
            assertThat(log.all()).anyMatch(it -> it.contains("cannot listen on /192.0.2.1"));
            int second = freePort();
            server.server().reload(at("127.0.0.1", second));
            assertThat(server.port()).isEqualTo(second);
            loggedIn(server, "joe").close();
            early.send("Action: Login\nUsername: joe\nSecret: world");
            early.expect(ACCEPTED);
        }
    }

    private static ManagerConf at(String address, int port) {
        return TestServer.read(
                "[general]\nenabled = yes\nbindaddr = %s\nport = %d\n[joe]\nsecret = world\n"
                        .formatted(address, port),
                "");
    }
}
