package astrolabe.console.control;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.console.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class ArbitraryBytesTest {

    @Property(tries = 200)
    void whatever_a_client_sends_the_server_serves_the_next_one(
            @ForAll @Size(max = 3000) byte[] bytes) throws IOException {
        Path directory = Files.createTempDirectory("ctl");
        try (var _ = open(directory)) {
            try (var client = new RawClient(directory.resolve("c"))) {
                client.send(bytes);
            }
            assertServed(directory.resolve("c"));
        }
        Files.delete(directory);
    }

    private static void assertServed(Path socket) throws IOException {
        try (var client = new RawClient(socket)) {
            client.send("run hello\n");
            assertThat(client.receive()).isEqualTo("OUTPUT hello");
        }
    }

    private static RemoteConsoleServer open(Path directory) throws IOException {
        Commands echo =
                (line, out) -> {
                    out.print(line);
                    return true;
                };
        return RemoteConsoleServer.open(
                directory.resolve("c"), echo, LogFeed.SILENT, new Identity("pbx", "1", 1));
    }
}
