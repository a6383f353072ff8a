package astrolabe.conformance.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import astrolabe.testkit.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The npm package asterisk-manager, the usual client of Node programs; see src/test/npm. */
class NpmClientTest {

    private static final Path SOURCES = Path.of("src", "test", "npm");
    private static final int INSTALL_SECONDS = 120;
    private static final int TALK_SECONDS = 60;

    @TempDir private Path directory;

    @Test
    void logsInCallsListsChannelsAndLogsOff() throws IOException, InterruptedException {
        for (String file : List.of("package.json", "package-lock.json", "client.js")) {
            Files.copy(SOURCES.resolve(file), directory.resolve(file));
        }
        run(INSTALL_SECONDS, "npm", "ci", "--no-audit", "--no-fund", "--prefer-offline");
        try (TestServer server = Calls.server()) {
            String port = Integer.toString(server.address().getPort());
            assertThat(run(TALK_SECONDS, "node", "client.js", port))
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

    private List<String> run(int seconds, String... command)
            throws IOException, InterruptedException {
        Path output = directory.resolve("output.txt");
        Process process = start(output, command);
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                fail("%s took too long:%n%s", command[0], Files.readString(output));
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        return Files.readAllLines(output);
    }

    private Process start(Path output, String... command) {
        try {
            return new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException e) {
            throw new AssertionError(command[0] + " is needed: install Node.js 20 and npm", e);
        }
    }
}
