package astrolabe.conformance.clients;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.testkit.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The npm package asterisk-manager, the usual client of Node programs; see src/test/npm. */
class NpmClientTest {

    @TempDir private Path directory;

    @Test
    void logsInCallsListsChannelsAndLogsOff() throws IOException, InterruptedException {
        NodeProject client = NodeProject.install("npm", directory);
        try (TestServer server = Calls.server()) {
            String port = Integer.toString(server.address().getPort());
            assertThat(client.run(port))
                    .containsExactly(
                            "login: Success",
                            "originate: Success",
                            "new channel: Local/100@default-",
                            "originate response: Success",
                            "list: Success",
                            "item: Local/100@default-",
                            "item: Local/100@default-",
                            "complete: 2",
                            "logoff: Goodbye",
                            "end");
        }
    }
}
