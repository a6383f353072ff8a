package astrolabe.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReloadTest {

    /** As an editor leaves it that writes in two steps, or an administrator who slips. */
    @ParameterizedTest
    @ValueSource(strings = {"manager.conf", "acl.conf", "extensions.conf"})
    void aFileThatBecameUnusableTakesNothingAway(String name)
            throws IOException, InterruptedException {
        Map<String, String> files =
                Map.of("extensions.conf", "[default]\nexten => 100,1,Answer()\n", "acl.conf", "");
        try (TestServer server = TestServer.start(files);
                AmiPeer peer = server.connect()) {
            peer.loggedIn();
            Path file = server.program().asterisk().directories().etc().resolve(name);
            String before = Files.readString(file);
            Files.writeString(file, before + "[torn\n");
            boolean _ = server.console("core reload").succeeded();
            peer.send("Action: Ping\nActionID: still\n");
            peer.until("ActionID: still");
            assertThat(server.console("manager show users").output()).contains("hello");
            assertThat(server.console("dialplan show default").output()).contains("'100'");
            try (AmiPeer another = server.connect()) {
                another.loggedIn();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager reload", "module reload manager"})
    void aReloadTakesTheNewAccounts(String command) throws IOException, InterruptedException {
        try (TestServer server = TestServer.start(Map.of())) {
            Path file = server.program().asterisk().directories().etc().resolve("manager.conf");
            Files.writeString(file, Files.readString(file) + "[another]\nsecret = x\n");
            boolean _ = server.console(command).succeeded();
            assertThat(server.console("manager show users").output()).contains("another");
        }
    }
}
