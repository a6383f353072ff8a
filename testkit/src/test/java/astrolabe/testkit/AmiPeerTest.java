package astrolabe.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AmiPeerTest {

    private TestServer server;
    private AmiPeer peer;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        server = TestServer.start(Map.of());
        peer = server.connect();
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        peer.close();
        server.close();
    }

    @Test
    void aNameStandsForTheSameTextEverywhere() throws IOException {
        peer.loggedIn();
        peer.send(
                """
                Action: Ping
                ActionID: first
                """);
        peer.expect(
                """
                Response: Success
                ActionID: {id}
                Ping: Pong
                Timestamp: *
                """);
        assertThat(peer.value("id")).isEqualTo("first");
        peer.send(
                """
                Action: Ping
                ActionID: {id}
                """);
        peer.until("ActionID: {id}");
        peer.send(
                """
                Action: Ping
                ActionID: second
                """);
        assertThatThrownBy(() -> peer.expect("Response: Success\nActionID: {id}\nPing: *\n*"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("ActionID: second");
    }

    @Test
    void aLineMoreIsADifference() throws IOException {
        peer.loggedIn();
        peer.send("Action: Ping");
        assertThatThrownBy(() -> peer.expect("Response: Success\nPing: Pong"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Timestamp: ");
    }

    @Test
    void theEndOfTheConnectionIsSeen() throws IOException {
        peer.loggedIn();
        peer.send("Action: Logoff");
        peer.expect(
                """
                Response: Goodbye
                Message: Thanks for all the fish.
                """);
        peer.expectClosed();
        assertThatThrownBy(() -> peer.until("Event: Never"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Event: Never");
    }
}
