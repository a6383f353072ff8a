package astrolabe.testkit;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code Command}: the console by way of the manager. */
class CommandActionTest {

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
    void eachLineOfOutputIsAHeader() throws IOException {
        peer.send("Action: Command\nActionID: 1\nCommand: core show channels count");
        peer.expect(
                """
                Response: Success
                ActionID: 1
                Message: Command output follows
                Output: 0 active channels
                Output: 0 active calls
                Output: 0 calls processed
                """);
    }

    @Test
    void caseAndBlanksDoNotMatter() throws IOException {
        peer.send("Action: Command\nCommand:   CORE   Show channels count");
        peer.until("Response: Success\nOutput: 0 active channels");
    }

    @Test
    void noOutputIsOneEmptyLine() throws IOException {
        peer.send("Action: Command\nCommand: manager show command Nope");
        peer.expect(
                """
                Response: Success
                Message: Command output follows
                Output:
                """);
    }

    @Test
    void whatFailsSaysSoInTheSameShape() throws IOException {
        peer.send("Action: Command\nActionID: 1\nCommand: nosuch command");
        peer.expect(
                """
                Response: Error
                ActionID: 1
                Message: Command output follows
                Output: No such command 'nosuch command' (type 'core show help nosuch command' for other possible commands)
                """);
    }

    @Test
    void nothingIsNoCommand() throws IOException {
        for (String header : new String[] {"", "Command:"}) {
            peer.send("Action: Command\n" + header);
            peer.expect("Response: Error\nMessage: No command provided");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "module load res_x.so",
                "module   unload res_x.so",
                "MODULE Load x",
                "restart gracefully",
                "module load"
            })
    void whatAClientMayNotDoToItsServerIsRefused(String command) throws IOException {
        peer.send("Action: Command\nActionID: 1\nCommand: " + command);
        peer.expect("Response: Error\nActionID: 1\nMessage: Command blacklisted");
    }
}
