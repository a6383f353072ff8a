package astrolabe.sip.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * One run of sipp, a peer that follows a scenario to the letter; exit code 0 says that it could.
 */
final class Sipp implements AutoCloseable {

    private final Process process;
    private final Path output;

    private Sipp(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** A port that nobody has. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Follows a scenario of this package against a server, once. */
    static Sipp plays(
            Path directory,
            String transport,
            String scenario,
            String service,
            int port,
            InetSocketAddress server)
            throws IOException {
        return run(
                directory,
                transport,
                scenario,
                port,
                List.of(
                        "-sf",
                        file(scenario).toString(),
                        "-s",
                        service,
                        "127.0.0.1:" + server.getPort()));
    }

    /** Answers one call as sipp's own peer does: rings, answers, and waits for the end. */
    static Sipp answers(Path directory, String transport, int port) throws IOException {
        return run(directory, transport, "answers", port, List.of("-sn", "uas"));
    }

    private static Sipp run(
            Path directory, String transport, String name, int port, List<String> rest)
            throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "sipp",
                                "-i",
                                "127.0.0.1",
                                "-p",
                                Integer.toString(port),
                                "-m",
                                "1",
                                "-nostdin",
                                "-t",
                                transport.equals("tcp") ? "t1" : "u1",
                                "-timeout",
                                "30",
                                "-timeout_error",
                                "-trace_err"));
        command.addAll(rest);
        Path output = Files.createTempFile(directory, name, ".log");
        Process process =
                new ProcessBuilder(command)
                        .directory(directory.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        return new Sipp(process, output);
    }

    private static Path file(String scenario) {
        try {
            return Path.of(
                    Objects.requireNonNull(Sipp.class.getResource(scenario + ".xml")).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits for its end, which must be a good one. */
    void succeeds() throws InterruptedException, IOException {
        assertThat(process.waitFor(40, TimeUnit.SECONDS)).as("sipp ends").isTrue();
        if (process.exitValue() != 0) {
            assertThat(Files.readString(output)).as("sipp's output").isEmpty();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
