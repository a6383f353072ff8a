package astrolabe.testkit;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code UserEvent}: what a client says reaches everybody who reads that class. */
class UserEventActionTest {

    private TestServer server;
    private AmiPeer peer;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        server = TestServer.start(Map.of());
        peer = server.connect().loggedIn();
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        peer.close();
        server.close();
    }

    @Test
    void itsHeadersArePassedOnAsTheyAre() throws IOException {
        try (AmiPeer other = server.connect().loggedIn()) {
            peer.send(
                    """
                    Header1: first
                    Action: UserEvent
                    ActionID: 1
                    lower: case
                    UserEvent: Name With Space
                    Header1: again
                    Empty:
                    Colons: a: b: c
                    """);
            peer.expect(
                    """
                    Response: Success
                    ActionID: 1
                    Message: Event Sent
                    """);
            String event =
                    """
                    Event: UserEvent
                    Privilege: user,all
                    UserEvent: Name With Space
                    Header1: first
                    ActionID: 1
                    lower: case
                    Header1: again
                    Empty:
                    Colons: a: b: c
                    """;
            peer.expect(event);
            other.expect(event);
        }
    }

    @Test
    void itMayHaveNoName() throws IOException {
        peer.send("Action: UserEvent\nA: 1");
        peer.expect("Response: Success\nMessage: Event Sent");
        peer.expect("Event: UserEvent\nPrivilege: user,all\nUserEvent:\nA: 1");
    }

    @Test
    void whoReadsOtherClassesDoesNotGetIt() throws IOException {
        peer.send("Action: Events\nEventMask: call");
        peer.expect("Response: Success\nEvents: On");
        peer.send("Action: UserEvent\nUserEvent: one");
        peer.expect("Response: Success\nMessage: Event Sent");
        peer.send("Action: Events\nEventMask: user");
        peer.expect("Response: Success\nEvents: On");
        peer.send("Action: UserEvent\nUserEvent: two");
        peer.expect("Response: Success\nMessage: Event Sent");
        peer.expect("Event: UserEvent\nPrivilege: user,all\nUserEvent: two");
    }
}
