package astrolabe.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two programs in one JVM know nothing of each other and leave nothing behind. */
class TwoEnginesTest {

    private static final String DIALPLAN =
            """
            [default]
            exten => 100,1,Answer()
             same => n,Wait(600)
            """;

    @Test
    void eachHasItsOwnCallAndClosesWhole() throws IOException, InterruptedException {
        holdACallInEachOfTwo(); // what the JVM and the libraries make once and keep
        LeakCheck leaks = LeakCheck.begin();
        holdACallInEachOfTwo();
        leaks.assertNothingLeft();
    }

    private static void holdACallInEachOfTwo() throws IOException, InterruptedException {
        try (TestServer east = server("east");
                TestServer west = server("west");
                AmiPeer atEast = east.connect().loggedIn();
                AmiPeer atWest = west.connect().loggedIn()) {
            call(atEast, "east");
            call(atWest, "west");
            assertThat(east.pbx().exchange().channels().all()).hasSize(2);
            assertThat(west.pbx().exchange().channels().all()).hasSize(2);
            hangUp(atEast);
            assertThat(east.console("core waitfullybooted").succeeded()).isTrue();
            assertThat(west.pbx().exchange().channels().all()).hasSize(2);
        }
    }

    private static TestServer server(String name) throws IOException, InterruptedException {
        return TestServer.start(
                Map.of(
                        "asterisk.conf",
                        "[options]\nsystemname = " + name + "\n",
                        "extensions.conf",
                        DIALPLAN));
    }

    private static void call(AmiPeer peer, String system) throws IOException {
        peer.send(
                """
                Action: Originate
                ActionID: call
                Channel: Local/100@default
                Application: Wait
                Data: 600
                Async: true
                """);
        peer.until(
                """
                Event: Newchannel
                Channel: {channel}
                Uniqueid: %s-*
                """
                        .formatted(system));
        peer.until(
                """
                Event: OriginateResponse
                Response: Success
                """);
    }

    /** Events of the other engine's call would have come by now. */
    private static void hangUp(AmiPeer peer) throws IOException {
        peer.send(
                """
                Action: Hangup
                ActionID: end
                Channel: {channel}
                """);
        peer.until(
                """
                Response: Success
                ActionID: end
                """);
        peer.until(
                """
                Event: Hangup
                Channel: {channel}
                """);
    }
}
